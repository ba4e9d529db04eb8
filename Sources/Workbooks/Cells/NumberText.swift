// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a number in a cell.
///
/// Spreadsheet programs hold numbers with fifteen digits. Up to there the digits are all there, however few of them a
/// narrow column shows; beyond, what was typed is lost, and the number is written in scientific notation, whatever
/// its format, so that nobody takes rounded digits for an ID number (contract § 1: `id.excel-damaged`).
enum NumberText {
  private static let exactBelow = 1e15

  static func of(_ value: Double, _ format: NumberFormat, is1904: Bool) -> String {
    guard value.isFinite else { return "" }
    switch format {
    case .date: return SerialDate(value, is1904: is1904)?.text ?? plain(value)
    case .time where value >= 0 && value < 1: return SerialDate.time(ofDay: value)
    case .padded(let digits) where value >= 0 && value == value.rounded() && value < exactBelow:
      let text = String(Int64(value))
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    case .time, .padded, .general: return plain(value)
    }
  }

  private static func plain(_ value: Double) -> String {
    if value.magnitude >= exactBelow { return scientific(value) }
    if value == value.rounded() { return String(Int64(value)) }
    return value.description
  }

  /// `4.50203198503E+17`
  private static func scientific(_ value: Double) -> String {
    // Swift writes the shortest text that gives the number back: from 2^54 on as 4.50203198503e+17, before as digits.
    let text = value.description
    if let mark = text.firstIndex(of: "e") {
      let exponent = text[text.index(after: mark)...].drop { $0 == "+" }
      return text[..<mark].replacing(".0", atEnd: "") + "E+" + exponent
    }
    let digits = String(Int64(value.magnitude))
    let fraction = digits.dropFirst().trimmingZeros
    return (value < 0 ? "-" : "") + digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction)
      + "E+" + String(digits.count - 1)
  }
}

extension Substring {
  fileprivate func replacing(_ end: String, atEnd other: String) -> String {
    hasSuffix(end) ? dropLast(end.count) + other : String(self)
  }

  fileprivate var trimmingZeros: Substring {
    var rest = self
    while rest.hasSuffix("0") { rest = rest.dropLast() }
    return rest
  }
}
