// SPDX-License-Identifier: GPL-3.0-or-later

/// How rows are laid out in the width there is.
enum TablePlan: Equatable {
  /// Aligned columns of these widths.
  case columns([Int])
  /// A block of lines for each row, wrapped at the width: the columns do not fit side by side.
  case records(width: Int)

  /// Spaces between two columns.
  static let gap = 2

  /// What a column wants and the least it takes.
  struct Demand {
    /// The width of its widest cell, or of its heading.
    var natural: Int
    /// Equal to `natural` where the column is not flexible.
    var minimum: Int
  }

  /// Natural widths where they fit; else the widest of the columns that may shrink give up space,
  /// evenly, down to their minimum; records where even that does not fit.
  static func fitting(_ demands: [Demand], into width: Int?) -> TablePlan {
    var widths = demands.map(\.natural)
    guard let width else { return .columns(widths) }
    var excess = widths.reduce(0, +) + gap * max(0, demands.count - 1) - width
    while excess > 0 {
      let shrinkable = demands.indices.filter { widths[$0] > demands[$0].minimum }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else {
        return .records(width: width)
      }
      widths[widest] -= 1
      excess -= 1
    }
    return .columns(widths)
  }
}
