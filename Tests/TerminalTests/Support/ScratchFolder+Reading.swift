// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport

extension ScratchFolder {
  /// nil where there is no such file.
  func text(_ name: String) -> String? { contents(of: path + "/" + name) }

  func mode(_ name: String) -> mode_t? {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}

/// The text of a file, nil where there is none.
func contents(of path: String) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = read(file, &buffer, buffer.count), count > 0 { all += buffer[..<count] }
  return String(decoding: all, as: UTF8.self)
}

/// Whether something becomes true within five seconds.
func eventually(_ condition: () -> Bool) -> Bool {
  for _ in 0..<500 {
    if condition() { return true }
    usleep(10_000)
  }
  return false
}
