// SPDX-License-Identifier: GPL-3.0-or-later

/// The invariants of the topics of a table.
struct TopicReview {
  let table: CommandTable

  func problems() -> [String] {
    TableReview.duplicates(of: table.topics.flatMap { [$0.word] + $0.aliases }).map { "“\($0)” names two topics" }
      + table.topics.flatMap { topic in
        let summary = TableReview(table: table).summary(topic.summary)
        return (words(of: topic) + summary + texts(of: topic)).map { "topic \(topic.word): \($0)" }
      }
  }

  private func words(of topic: HelpTopic) -> [String] {
    let taken = Set(
      table.specs.flatMap { ([$0.path] + $0.aliases).compactMap(\.first) } + table.groups.flatMap(\.aliases))
    var problems = OptionReview.isKebab(topic.word) ? [] : ["a word is made of a–z, digits and hyphens"]
    for word in [topic.word] + topic.aliases {
      if taken.contains(word) { problems.append("“\(word)” names a command") }
      if CommandWord.folded(word) != word { problems.append("“\(word)” must be in simplified script") }
    }
    return problems
  }

  private func texts(of topic: HelpTopic) -> [String] {
    var texts = [topic.title]
    for block in topic.blocks {
      switch block {
      case .prose(let text): texts.append(text)
      case .terms(_, let terms): texts += terms.map(\.meaning)
      }
    }
    let problems = texts.filter { $0.zh.isEmpty || $0.en.isEmpty || $0.zh == $0.en }
    return problems.map { "a text is empty or not translated: \($0.en)" }
      + (topic.blocks.isEmpty ? ["it says nothing"] : [])
  }
}
