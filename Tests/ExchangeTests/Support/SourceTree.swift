// SPDX-License-Identifier: GPL-3.0-or-later

/// The package this test belongs to.
enum SourceTree {
  /// The path of a file named from the package's root.
  static func file(_ path: String, here: String = #filePath) -> String {
    let root = here.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return (root + [Substring(path)]).joined(separator: "/")
  }
}
