// SPDX-License-Identifier: GPL-3.0-or-later

/// The files of the repository that the tests were built from. Paths are relative to its top.
enum Checkout {
  static func text(_ path: String) throws -> String { try view().text("top/" + path) }

  /// What a folder holds, sorted by bytes; nothing where there is none.
  static func names(in folder: String) throws -> [String] { try view().names(in: "top/" + folder) }

  /// From the root.
  static func path(_ path: String) -> String {
    let parts = #filePath.split(separator: "/")
    let end = parts.lastIndex(of: "Tests") ?? parts.endIndex
    return "/" + (parts[..<end] + [path[...]]).joined(separator: "/")
  }

  private static func view() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.link("top", to: path(""))
    return sandbox
  }
}
