// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where files are made. A folder of our own making goes with the value; a named one stays.
final class WorkFolder {
  let path: String
  private let isOwn: Bool

  init(_ named: String?) throws {
    let own = FileManager.default.temporaryDirectory.appendingPathComponent("ecert-bench-\(UUID().uuidString)").path
    (path, isOwn) = (named ?? own, named == nil)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: !isOwn, attributes: [.posixPermissions: 0o700])
  }

  deinit { if isOwn { try? FileManager.default.removeItem(atPath: path) } }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path) }

  /// Bytes of a file; 0 where there is none. Asked in a loop that waits for the first one, so by stat(2) itself.
  func size(_ name: String) -> Int {
    var status = stat()
    return stat(file(name), &status) == 0 ? status.st_size : 0
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    try bytes.write(to: URL(fileURLWithPath: file(name)))
    return file(name)
  }
}
