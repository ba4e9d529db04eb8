// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of a test's own, gone with the value that stands for it.
final class ScratchFolder {
  struct Failure: Error {
    let errno: Int32
  }

  let path: String

  init() throws {
    var name = Array("/tmp/cache-tests-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Failure(errno: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(path + "/" + name)
    }
    closedir(folder)
    rmdir(path)
  }

  func file(_ bytes: [UInt8], named name: String) throws -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(errno: errno) }
    defer { close(descriptor) }
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(errno: errno) }
    return file
  }
}
