// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Where files are made. A folder of our own making goes with the value; a named one stays.
final class WorkFolder {
  let path: String
  private let isOwn: Bool

  init(_ named: String?) throws {
    if let named {
      guard mkdir(named, 0o700) == 0 || errno == EEXIST else { throw SystemError(call: named, number: errno) }
      (path, isOwn) = (named, false)
      return
    }
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp(3) wants six X.
    guard let template = strdup("\(parent)/ecert-bench-XXXXXX"), mkdtemp(template) != nil else {
      throw SystemError(call: "mkdtemp", number: errno)
    }
    defer { free(template) }
    (path, isOwn) = (String(cString: template), true)
  }

  deinit { if isOwn { Self.remove(path) } }

  private static func remove(_ path: String) {
    for name in names(path) where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
    rmdir(path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func names() -> [String] { Self.names(path) }

  private static func names(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Bytes of a file; 0 where there is none.
  func size(_ name: String) -> Int {
    var status = stat()
    return stat(file(name), &status) == 0 ? status.st_size : 0
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let stream = fopen(file(name), "rbe") else { throw SystemError(call: file(name), number: errno) }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: size(name))
    let count = fread(&bytes, 1, bytes.count, stream)
    return Array(bytes.prefix(count))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Self.write(bytes, to: file(name))
    return file(name)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let stream = fopen(path, "wbe") else { throw SystemError(call: path, number: errno) }
    let count = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, count == bytes.count else { throw SystemError(call: path, number: errno) }
  }
}
