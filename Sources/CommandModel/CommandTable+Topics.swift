// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The topic that a word behind `help` names, in whatever script and width it was typed.
  func topic(named word: String) -> HelpTopic? {
    let typed = CommandWord.folded(word)
    return topics.first { $0.word == typed || $0.aliases.contains(typed) }
  }
}
