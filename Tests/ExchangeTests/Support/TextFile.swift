// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Whole files, read and written at once.
enum TextFile {
  struct Failure: Error {
    let path: String
    let errno: Int32
  }

  static func read(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, errno: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = Glibc.read(descriptor, &chunk, chunk.count)
      guard got >= 0 else { throw Failure(path: path, errno: errno) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
    }
  }

  static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  static func write(_ bytes: [UInt8], to path: String, appending: Bool = false) throws {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (appending ? O_APPEND : O_TRUNC)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, errno: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard put >= 0 else { throw Failure(path: path, errno: errno) }
      rest = rest.dropFirst(put)
    }
  }
}
