// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// What the words of a line, without the program's name, ask for. Pure: nothing is looked up or opened.
  ///
  /// `--help` wins over everything else that is wrong with the line, but for an unknown command. All errors
  /// of a line are told at once, in its order; what is missing comes last.
  public func parse(_ words: [String]) -> ParseOutcome {
    LineReader(table: self, words: words).outcome
  }
}
