// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a command line into options with their values and other words.
///
/// Forms: `--name value`, `--name=value`, `-x`, `-x value`, `-xVALUE`, `-x=value`, flags together (`-qy`);
/// `--` ends the options; a lone `-` is a word. Full-width forms of dashes and names are understood; values
/// stay as typed. A word that starts with `-` is no value, unless it is a lone `-` or a negative number:
/// `--name=-x` says it.
struct Lexer {
  /// Whether an option takes a value; nil for one that nobody knows.
  private let takesValue: (OptionName) -> Bool?
  /// The words still to be read, the next one last.
  private var pending: [String]
  private var tokens: [LineToken] = []
  private var isBehindUnknown = false

  static func tokens(of words: [String], takesValue: @escaping (OptionName) -> Bool?) -> [LineToken] {
    var lexer = Lexer(takesValue: takesValue, pending: words.reversed())
    lexer.run()
    return lexer.tokens
  }

  private init(takesValue: @escaping (OptionName) -> Bool?, pending: [String]) {
    self.takesValue = takesValue
    self.pending = pending
  }

  private mutating func run() {
    while let word = pending.popLast() {
      if word == "--" {
        while let word = pending.popLast() { add(.word(word)) }
      } else if let option = OptionWord(word) {
        if option.isLong { readLong(option) } else { readShort(option) }
      } else {
        add(.word(word), mayBeValue: isBehindUnknown)
      }
    }
  }

  private mutating func readLong(_ option: OptionWord) {
    if let next = option.nextWord { pending.append(next) }
    let name = OptionName.long(option.text)
    switch takesValue(name) {
    case true?: add(.option(name, value: option.value ?? nextValue()))
    case false?: add(.option(name, value: option.value))
    case nil: addUnknown(option)
    }
  }

  private mutating func readShort(_ option: OptionWord) {
    let letters = option.name.map { OptionName.short(Character($0)) }
    let flags = letters.prefix { takesValue($0) == false }
    if flags.count == letters.count {
      if let next = option.nextWord { pending.append(next) }
      for flag in flags.dropLast() { add(.option(flag, value: nil)) }
      add(.option(letters[letters.count - 1], value: option.value))
    } else if takesValue(letters[flags.count]) == true {
      for flag in flags { add(.option(flag, value: nil)) }
      let attached = option.attached(behind: flags.count + 1)
      add(.option(letters[flags.count], value: attached ?? nextValue()))
    } else {
      if let next = option.nextWord { pending.append(next) }
      addUnknown(option)
    }
  }

  private mutating func nextValue() -> String? {
    guard let word = pending.last, canBeValue(word) else { return nil }
    pending.removeLast()
    return word
  }

  private func canBeValue(_ word: String) -> Bool {
    if word.utf8.first == 0x2D {
      return word.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } ?? true
    }
    // A Chinese dash may begin a sentence: only one that leads to a known option is an option.
    guard let option = OptionWord(word) else { return true }
    if option.isLong { return takesValue(.long(option.text)) == nil }
    return takesValue(.short(Character(option.name[0]))) == nil
  }

  private mutating func add(_ kind: LineToken.Kind, mayBeValue: Bool = false) {
    tokens.append(LineToken(kind: kind, position: tokens.count, mayBeValue: mayBeValue))
    isBehindUnknown = false
  }

  private mutating func addUnknown(_ option: OptionWord) {
    add(.unknownOption(option.typed))
    isBehindUnknown = option.value == nil
  }
}
