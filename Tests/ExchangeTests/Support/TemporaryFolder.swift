// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of a test's own, gone with the value that stands for it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var name = Array("/tmp/exchange-tests-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw TextFile.Failure(path: "/tmp", errno: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// What lies in the folder.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  func file(_ bytes: [UInt8], named name: String = "export.csv") throws -> String {
    let file = path + "/" + name
    try TextFile.write(bytes, to: file)
    return file
  }

  func file(_ text: String, named name: String = "export.csv") throws -> String {
    try file(Array(text.utf8), named: name)
  }

  func fifo() throws -> String {
    let file = path + "/pipe"
    guard mkfifo(file, 0o600) == 0 else { throw TextFile.Failure(path: file, errno: errno) }
    return file
  }
}
