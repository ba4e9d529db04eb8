// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The text of a progress line: `导入 nurses.csv  [#####-----]   50 %  1,234,567 行  98,765 行/s`.
struct ProgressLine: Sendable {
  let label: String
  let unit: String

  private static let gap = "  "
  /// Columns of the label that are worth more than the count of rows.
  private static let wantedLabel = 8
  private static let shortestBar = 10
  private static let longestBar = 40

  /// At most `width` columns: what is least important goes first (bar, rate, rows), then the label is cut.
  func text(rows: Int, fraction: Double?, rate: Int?, width: Int) -> String {
    let facts = fittingFacts(rows: rows, fraction: fraction, rate: rate, width: width)
    let tail = facts.joined(separator: Self.gap)
    let room = width - TextWidth.of(tail) - Self.gap.count
    if facts.isEmpty || room < 1 { return TextWidth.cut(facts.isEmpty ? label : tail, width: width) }
    let head = TextWidth.cut(label, width: room)
    let bar = fraction.flatMap { Self.bar($0, room: room - TextWidth.of(head) - Self.gap.count) }
    return [head, bar, tail].compactMap { $0 }.joined(separator: Self.gap)
  }

  private func fittingFacts(rows: Int, fraction: Double?, rate: Int?, width: Int) -> [String] {
    let percent = fraction.map { Self.padded(Int(Self.clamped($0) * 100), to: 3) + " %" }
    let count = Self.grouped(rows) + " " + unit
    let speed = rate.map { Self.grouped($0) + " " + unit + "/s" }
    var facts = [percent, count, speed].compactMap { $0 }
    let wanted = min(TextWidth.of(label), Self.wantedLabel)
    while facts.count > 1 {
      if TextWidth.of(facts.joined(separator: Self.gap)) + Self.gap.count + wanted <= width { break }
      facts.removeLast()
    }
    return facts
  }

  private static func bar(_ fraction: Double, room: Int) -> String? {
    let cells = min(room - 2, longestBar)
    guard cells >= shortestBar else { return nil }
    let full = Int(clamped(fraction) * Double(cells))
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: cells - full) + "]"
  }

  /// A file that grows while it is read must not show 101 %, a division by zero nothing at all.
  private static func clamped(_ fraction: Double) -> Double {
    fraction.isNaN ? 0 : min(1, max(0, fraction))
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
  }

  /// Thousands separated by commas: `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
