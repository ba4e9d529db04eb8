// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Terminal

/// The environment of the process, read once.
struct Environment {
  let variables: ProcessVariables

  /// What the process was started with.
  static func live() -> Environment {
    // The kernel keeps the block as it was given; Swift does not let the global `environ` be read.
    Environment(variables: ProcessVariables(block: FileBytes.read("/proc/self/environ") ?? []))
  }

  subscript(name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// `ECERT_CACHE`, else `$XDG_DATA_HOME/ecert-admin/cache.db`; `$HOME` before the user database.
  var cachePath: String {
    if let path = self["ECERT_CACHE"] { return path }
    let data = self["XDG_DATA_HOME"] ?? home + "/.local/share"
    return data + "/ecert-admin/cache.db"
  }

  /// The person's folder.
  var home: String { self["HOME"] ?? Self.homeOfUser }

  /// A path as a shell would pass it on: `~/` is the person's folder.
  func atHome(_ path: String) -> String { path.hasPrefix("~/") ? home + path.dropFirst() : path }

  /// From the user database, read by hand: in a static program getpwuid needs files that may be absent.
  private static var homeOfUser: String {
    let lines = String(decoding: FileBytes.read("/etc/passwd") ?? [], as: UTF8.self).split(separator: "\n")
    let mine = lines.lazy.map { $0.split(separator: ":", omittingEmptySubsequences: false) }
      .first { $0.count > 5 && $0[2] == String(getuid()) }
    return mine.map { String($0[5]) } ?? ""
  }

  var temporaryFolder: String { self["TMPDIR"] ?? "/tmp" }
}
