// SPDX-License-Identifier: GPL-3.0-or-later

/// The cell being read.
struct OpenCell {
  enum State {
    /// No byte of it has been seen.
    case notBegun
    case plain
    case quoted
    /// A quotation mark has been read inside a quoted cell: it closes the cell, or is the first of a
    /// doubled one. It stands at the end of the row's bytes.
    case afterMark
  }

  var state = State.notBegun
  /// Where it begins among the row's bytes.
  var start = 0
  /// The physical line on which it begins.
  var line = 0

  /// Whether it is too long before its end has been seen, when the row holds `byteCount` bytes.
  func isLonger(than limit: Int, at byteCount: Int) -> Bool {
    let marks = state == .afterMark ? 1 : 0
    return state != .notBegun && byteCount - marks - start > limit
  }
}
