// SPDX-License-Identifier: GPL-3.0-or-later

/// How rows are laid out in the width there is.
enum TablePlan: Equatable {
  /// Aligned columns of these widths; 0: the column is left out.
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
    /// Whether the table says enough without it.
    var isDispensable = false
  }

  /// Natural widths where they fit; else the widest of the columns that may shrink give up space,
  /// evenly, down to their minimum; then dispensable columns go, the last first; records where even that does
  /// not fit.
  static func fitting(_ demands: [Demand], into width: Int?) -> TablePlan {
    guard let width else { return .columns(demands.map(\.natural)) }
    var kept = Array(demands.indices)
    while true {
      if let widths = widths(of: kept.map { demands[$0] }, into: width) {
        var all = demands.map { _ in 0 }
        for (index, width) in zip(kept, widths) { all[index] = width }
        return .columns(all)
      }
      guard let dispensable = kept.lastIndex(where: { demands[$0].isDispensable }) else { return .records(width: width) }
      kept.remove(at: dispensable)
    }
  }

  /// nil: they do not fit.
  private static func widths(of demands: [Demand], into width: Int) -> [Int]? {
    var widths = demands.map(\.natural)
    var excess = widths.reduce(0, +) + gap * max(0, demands.count - 1) - width
    while excess > 0 {
      let shrinkable = demands.indices.filter { widths[$0] > demands[$0].minimum }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
