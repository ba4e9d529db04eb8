// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of parts of a package, as relationships give them.
enum PartName {
  /// The part that a target in a part of this folder means (RFC 3986, 5.2.4); nil where it leaves the package.
  ///
  /// - Parameter folder: of the part whose relationship it is, `xl`.
  static func resolve(_ target: String, in folder: String) -> String? {
    let isAbsolute = target.hasPrefix("/")
    var path = isAbsolute ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": if path.popLast() == nil { return nil }
      default: path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }

  static func folder(of part: String) -> String {
    part.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Where the relationships of a part stand.
  static func relationships(of part: String) -> String {
    let folder = folder(of: part)
    let name = part.split(separator: "/").last ?? ""
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
  }
}
