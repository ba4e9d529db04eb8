// SPDX-License-Identifier: GPL-3.0-or-later

/// A line as the history may keep it: the words of commands, names of options, values of closed lists, dates, numbers
/// of rows, and codes that say nothing about a person. Every other word is `…`, and so is what follows `|` and `>`.
public enum HistoryLine {
  static let hidden = "…"

  /// - Parameters:
  ///   - line: as typed.
  ///   - isCode: whether a word is the code of an institution or a certificate.
  /// - Returns: nil where nothing of the line may be kept.
  public static func of(_ line: String, in table: CommandTable, isCode: @escaping (String) -> Bool) -> String? {
    let scanner = LineScanner(line, endingAt: ["|", ">"])
    let words = table.withoutProgram(scanner.words + (scanner.word.map { [String($0)] } ?? []))
    let tokens = Lexer.tokens(of: words, takesValue: table.takesValue)
    let kept = KeptWords(table: table, tokens: tokens, isCode: isCode)
    var text = tokens.map(kept.text)
    if tokens.isEmpty || !kept.namesCommand { return nil }
    if let mark = scanner.stop?.mark { text += [String(mark), hidden] }
    return text.joined(separator: " ")
  }
}

private struct KeptWords {
  let table: CommandTable
  let isCode: (String) -> Bool
  private let spec: CommandSpec?
  /// How many words, from the left, name the command.
  private let commandWords: Int

  init(table: CommandTable, tokens: [LineToken], isCode: @escaping (String) -> Bool) {
    self.table = table
    self.isCode = isCode
    let words = tokens.filter(\.isWord)
    switch CommandResolver.resolve(words, in: table) {
    case .command(let spec, let operands):
      self.spec = spec
      commandWords = words.count - operands.count
    case .group(let path, _):
      spec = nil
      commandWords = path.count
    case .nothing, .unknown:
      spec = nil
      commandWords = 0
    }
    firstOperand = words.dropFirst(commandWords).first?.position ?? .max
  }

  private let firstOperand: Int

  var namesCommand: Bool { commandWords > 0 }

  func text(_ token: LineToken) -> String {
    switch token.kind {
    case .unknownOption: HistoryLine.hidden
    // A word that may be the value of an unknown option is none of the command's.
    case .word(let word):
      token.position < firstOperand && !token.mayBeValue
        ? word : kept(word, closed: spec?.operands.flatMap(\.allowed) ?? [])
    case .option(let name, let value): text(name, value)
    }
  }

  private func text(_ name: OptionName, _ value: String?) -> String {
    let shown =
      switch name {
      case .long(let long): "--" + long
      case .short(let letter): "-" + String(letter)
      }
    guard let value else { return shown }
    return shown + " " + kept(value, closed: table.option(name, of: spec)?.allowed ?? [])
  }

  private func kept(_ word: String, closed: [AllowedValue]) -> String {
    let parts = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let isClosed = !closed.isEmpty && parts.allSatisfy { part in closed.contains { $0.name == part } }
    let isHarmless = isClosed || ISODay.exists(word) || RowReference.numbers(word) != nil || isCode(word)
    return isHarmless ? word : HistoryLine.hidden
  }
}
