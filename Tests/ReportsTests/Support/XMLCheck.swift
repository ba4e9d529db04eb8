// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a text is one element whose tags all close in their order, with attributes in quotation marks.
enum XMLCheck {
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var rest = text[...]
    var isBegun = false
    while let start = rest.firstIndex(of: "<") {
      if open.isEmpty && (isBegun || !rest[..<start].allSatisfy(\.isWhitespace)) { return false }
      isBegun = true
      guard let tag = rest[start...].prefixMatch(of: /<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>/) else { return false }
      if tag.1 == "/" {
        guard open.popLast() == tag.2 else { return false }
      } else if tag.4.isEmpty {
        open.append(tag.2)
      }
      rest = tag.range.upperBound == rest.endIndex ? "" : rest[tag.range.upperBound...]
    }
    return isBegun && open.isEmpty && rest.allSatisfy(\.isWhitespace)
  }
}
