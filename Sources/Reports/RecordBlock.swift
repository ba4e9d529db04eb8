// SPDX-License-Identifier: GPL-3.0-or-later

/// One row as lines of `heading: value`, for screens on which the columns do not fit side by side.
/// Nothing is cut: what is too long goes on, indented, on the next line.
struct RecordBlock {
  let width: Int
  let color: Bool

  private static var indent: Int { 2 }

  func lines(heading: String, value: Styled) -> [String] {
    var lines = TextWidth.wrap("\(heading):", width: width, indent: Self.indent)
    let label = lines.removeLast()
    let column = TextWidth.of(label) + 1
    var values = TextWidth.wrap(value.text, width: width, indent: Self.indent, column: column)
    let first = values.removeFirst()
    lines = lines.map(styledHeading)
    lines.append(
      styledHeading(label) + (first.isEmpty ? "" : " ") + Styled(first, value.style).rendered(color: color))
    return lines + values.map { styledValue($0, value.style) }
  }

  private func styledHeading(_ line: String) -> String { Styled(line, .bold).rendered(color: color) }

  /// A line of which the indentation stays plain.
  private func styledValue(_ line: String, _ style: Style) -> String {
    let text = line.drop { $0 == " " }
    let indent = line[..<text.startIndex]
    return indent + Styled(String(text), style).rendered(color: color)
  }
}
