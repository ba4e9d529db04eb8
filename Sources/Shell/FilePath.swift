// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Names of files: which are of one file, what folders they need, what a folder holds.
enum FilePath {
  /// Makes the folders that lead to a path, which nobody else can read, where there are none.
  ///
  /// - Returns: the one that cannot be made, and why.
  static func makeFolders(of path: String) -> (path: String, errno: Int32)? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    let folder = String(path[..<slash])
    if access(folder, F_OK) == 0 { return nil }
    if let failed = makeFolders(of: folder) { return failed }
    return mkdir(folder, 0o700) != 0 && errno != EEXIST ? (folder, errno) : nil
  }

  /// What a folder holds, in the order of the disk; nil where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let open = opendir(folder) else { return nil }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

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
