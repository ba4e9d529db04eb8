// SPDX-License-Identifier: GPL-3.0-or-later

/// The width of columns in characters of the standard font, a Chinese one counting two.
enum ColumnWidth {
  private static let (least, most) = (6, 60)
  /// The arrow of the filter, and air.
  private static let room = 3

  static func of(_ text: String) -> Int {
    var width = 0
    // From the Hangul letters on scripts are wide, but for a few that no list of ours holds.
    for scalar in text.unicodeScalars where width < most { width += scalar.value < 0x1100 ? 1 : 2 }
    return width
  }

  static func shown(_ width: Int) -> Double { Double(min(max(width + room, least), most)) }
}
