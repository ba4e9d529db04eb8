// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file of a test's own, gone with the value that stands for it.
final class ScratchFile {
  struct Failure: Error { let code: Int32 }

  let path: String

  init(_ bytes: [UInt8]) throws {
    var name = Array("/tmp/sample-district-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure(code: errno) }
      rest = rest.dropFirst(written)
    }
  }

  deinit { unlink(path) }
}
