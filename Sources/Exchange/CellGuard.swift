// SPDX-License-Identifier: GPL-3.0-or-later

/// What a spreadsheet program would not leave alone when it opens a csv.
enum CellGuard {
  /// `=`, `+`, `-`, `@`, the full-width forms of these, a tab or a line end at the start: Excel and its
  /// kin may run what follows as a formula. A leading apostrophe makes it text.
  static func looksLikeFormula(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return false }
    return isControl(first) || startsFormula(cell[...])
  }

  /// Where the formula begins in a cell that is one once tabs and line ends in front are gone; nil when
  /// it is none. An apostrophe there, behind the white space, is a leading one for whoever trims first.
  static func formulaBehindControls(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    let rest = cell.drop(while: isControl)
    return startsFormula(rest) ? rest.startIndex : nil
  }

  /// Twelve digits and more, the last of which may be followed by the check letter X: Excel would show
  /// it as 4.50203E+17 and forget its last digits. A tab at its end makes it text. Spaces around it
  /// do not keep Excel from it; a tab that is there already does.
  static func isLongCode(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var code = cell[...]
    while code.first == Byte.space { code.removeFirst() }
    while code.last == Byte.space { code.removeLast() }
    if code.last == UInt8(ascii: "X") || code.last == UInt8(ascii: "x") { code.removeLast() }
    return code.count >= 12 && code.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == Byte.tab || byte == Byte.cr || byte == Byte.lf
  }

  private static func startsFormula(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = cell.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    // ＝ ＋ － ＠
    case 0xEF: return fullWidth.contains { cell.starts(with: $0) }
    default: return false
    }
  }

  private static let fullWidth: [[UInt8]] = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
