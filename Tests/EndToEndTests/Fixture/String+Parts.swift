// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// What stands between the occurrences of a text.
  func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  func replacing(_ text: String, _ with: String) -> String { components(text).joined(separator: with) }
}
