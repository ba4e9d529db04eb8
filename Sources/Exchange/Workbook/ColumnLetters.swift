// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns as spreadsheet programs name them.
public enum ColumnLetters {
  /// `A` for 1, `AA` for 27.
  public static func of(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
