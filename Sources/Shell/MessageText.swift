// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A message as it may be printed: nothing in it moves a cursor, and it is wrapped at the width.
enum MessageText {
  /// - Parameter width: columns of the terminal; nil where there is none.
  static func of(_ text: String, width: Int?) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let inert = InertText.of(String(line))
        return width.map { TextWidth.wrap(inert, width: $0).joined(separator: "\n") } ?? inert
      }
      .joined(separator: "\n")
  }
}
