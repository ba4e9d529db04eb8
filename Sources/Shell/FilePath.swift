// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Whether two names are of one file.
enum FilePath {
  static func isSame(_ a: String, _ b: String) -> Bool {
    var left = stat()
    var right = stat()
    let leftExists = stat(a, &left) == 0
    let rightExists = stat(b, &right) == 0
    // Devices may be read and written at once.
    if leftExists && rightExists {
      return left.st_dev == right.st_dev && left.st_ino == right.st_ino && left.st_mode & S_IFMT == S_IFREG
    }
    if leftExists || rightExists { return false }
    return name(a) == name(b) && isSameFolder(folder(a), folder(b))
  }

  private static func isSameFolder(_ a: String, _ b: String) -> Bool {
    var left = stat()
    var right = stat()
    guard stat(a, &left) == 0, stat(b, &right) == 0 else { return a == b }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
