// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Lays help out in lines that fit a terminal, by East Asian widths.
struct HelpPage {
  private let width: Int
  private(set) var lines: [String] = []

  /// Below this width long terms and their explanations stand one below the other.
  private static let narrow = 60
  private static let widestTerm = 30

  /// Nothing sensible fits into less than twenty columns.
  init(width: Int) {
    self.width = max(width, 20)
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func heading(_ title: String) {
    gap()
    lines.append(title)
  }

  /// An empty line, except at the top.
  mutating func gap() {
    if !lines.isEmpty { lines.append("") }
  }

  /// Paragraphs parted by empty lines; the spaces at the start of a line indent all that it wraps to.
  mutating func paragraphs(_ text: String, indent: Int) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let spaces = line.prefix { $0 == " " }.count
      append(String(line.dropFirst(spaces)), indent: indent + spaces)
    }
  }

  /// Terms on the left and what they mean on the right; on a narrow screen below.
  mutating func terms(_ entries: [HelpEntry]) {
    let widths = entries.map { TextWidth.of($0.term) }
    if width < Self.narrow && 3 * (widths.max() ?? 0) > width {
      for entry in entries {
        append(entry.term, indent: 2, hanging: 4)
        append(entry.meaning, indent: 4)
        append(entry.values, indent: 6)
      }
      return
    }
    let column = 2 + (widths.filter { $0 <= Self.widestTerm }.max() ?? Self.widestTerm) + 2
    for entry in entries {
      append(entry.term, entry.meaning, column: column)
      append(entry.values, indent: column + 2)
    }
  }

  /// What an example does, and the line to type.
  mutating func example(_ meaning: String, line: String) {
    append(meaning, indent: 2)
    lines += ExampleLines.of(line, width: width - 4).map { spaces(4) + $0 }
  }

  private mutating func append(_ term: String, _ meaning: String, column: Int) {
    let meanings = TextWidth.wrap(meaning, width: width - column)
    let first = "  " + term
    if TextWidth.of(first) > column - 2 {
      append(term, indent: 2, hanging: 4)
      lines.append(spaces(column) + meanings[0])
    } else {
      lines.append(first + spaces(column - TextWidth.of(first)) + meanings[0])
    }
    lines += meanings.dropFirst().map { spaces(column) + $0 }
  }

  /// Values of a closed list in two columns.
  private mutating func append(_ values: [(name: String, meaning: String)], indent: Int) {
    let column = (values.map { TextWidth.of($0.name) }.max() ?? 0) + 2
    for (name, meaning) in values {
      let padding = meaning.isEmpty ? "" : spaces(column - TextWidth.of(name))
      append(name + padding + meaning, indent: indent, hanging: column)
    }
  }

  private mutating func append(_ text: String, indent: Int, hanging: Int = 0) {
    let indent = min(indent, width / 2)
    for line in TextWidth.wrap(text, width: width - indent, indent: hanging) {
      lines.append(line.isEmpty ? "" : spaces(indent) + line)
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
