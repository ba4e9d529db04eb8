// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The bytes of a small file.
enum FileBytes {
  /// nil: no such file, or it cannot be read; `errno` tells.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return read(from: descriptor)
  }

  /// What is left in an open file.
  ///
  /// - Parameter most: no more than a little beyond so many bytes.
  /// - Returns: nil: it cannot be read; `errno` tells.
  static func read(from descriptor: Int32, most: Int = .max) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= most {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { return nil }
    }
    return bytes
  }
}
