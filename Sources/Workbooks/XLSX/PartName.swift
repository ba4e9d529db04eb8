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
      default: path.append(decoded(step))
      }
    }
    return path.joined(separator: "/")
  }

  /// `%20` is a space.
  private static func decoded(_ step: Substring) -> String {
    guard step.utf8.contains(UInt8(ascii: "%")) else { return String(step) }
    var (bytes, rest) = ([UInt8](), Array(step.utf8)[...])
    while let first = rest.popFirst() {
      let digits = rest.prefix(2)
      let byte = digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
      if first == UInt8(ascii: "%"), let byte {
        bytes.append(byte)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
