// SPDX-License-Identifier: GPL-3.0-or-later

/// What a date cell says (contract § 4).
///
/// Read are 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305 and Excel serials 1–109574, each with or
/// without a time of day behind it, which is cut off.
public enum CellDate: Equatable, Sendable {
  case empty
  /// 长期: for an institution no end; a nurse's registration cannot have it.
  case longTerm
  case day(CivilDate)
  /// Something else, or a day that the calendar does not have.
  case unreadable

  /// Reads a cell, as it came or cleaned with `Cleaning.word`.
  ///
  /// Better as it came: cleaning takes out the space before a time of day, and 2026/3/1 23:45 cannot then be
  /// told from 2026/3/12 3:45. Where both are possible the cell is unreadable and no day is guessed.
  public init(cell: String) {
    if let date = CivilDate(iso: cell) ?? cell.withUTF8Bytes(DateCellReader.isoDateBeforeTime) {
      self = .day(date)
      return
    }
    let word = Cleaning.word(cell)
    if word.isEmpty {
      self = .empty
    } else if identical(word, "长期") {
      self = .longTerm
    } else {
      self = DateCellReader.date(in: cell).map(CellDate.day) ?? .unreadable
    }
  }
}
