// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// What is wrong with the table itself, in sentences for whoever writes commands; empty for a sound one.
  /// For a test: nothing here can go wrong because of what a user types.
  public func problems() -> [String] { TableReview(table: self).problems() }
}
