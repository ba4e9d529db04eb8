// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Reports

/// Questions to the person at the terminal.
///
/// They are asked on standard error and answered on standard input, and only where both are terminals.
/// Every question throws ``PromptError``.
public struct Prompt: Sendable {
  private let terminal: TerminalInfo
  private let input: TerminalInput
  private let messages: OutputStream

  /// - Parameter input: a descriptor; standard input in the program.
  public init(terminal: TerminalInfo, messages: OutputStream, input: Int32 = 0) {
    self.terminal = terminal
    self.input = TerminalInput(descriptor: input)
    self.messages = messages
  }

  /// Whether somebody can be asked.
  public var isAvailable: Bool { terminal.inputIsTerminal && terminal.errorIsTerminal }

  /// Asks for a yes: `y`, `yes` or `是`, in full-width letters too. Everything else, the end of the input
  /// included, is a no.
  public func confirm(_ question: String) throws(PromptError) -> Bool {
    guard let answer = try ask(question + " [y/N] ") else { return false }
    return ["y", "yes", "是"].contains(Answer.folded(answer))
  }

  /// Asks for a line of text.
  /// - Returns: what was typed, without its line end; nil at the end of the input.
  public func ask(_ question: String) throws(PromptError) -> String? {
    try available()
    try say(question)
    let answer = try answered { () throws(PromptError) in try input.line() }
    if answer == nil { try say("\n") }
    return answer
  }

  /// Asks for a line that does not appear on the screen: an identity number, for example. However the
  /// question ends, by a signal too, the terminal shows again what is typed.
  public func readSecret(_ question: String) throws(PromptError) -> String? {
    try available()
    // A signal that nobody records would leave the terminal without echo.
    Interrupts.install()
    guard cterminal_hide_input(input.descriptor) else { throw .notATerminal }
    defer { cterminal_show_input() }
    // Asked only now: what is typed on seeing the question is hidden already.
    try say(question)
    let answer = try answered { () throws(PromptError) in try input.line() }
    try say("\n")
    return answer
  }

  /// Lists the options with their numbers, then asks for one of these until it is answered.
  /// - Returns: the index of the option; nil for an empty answer and at the end of the input.
  public func choose(_ question: String, among options: [String]) throws(PromptError) -> Int? {
    try available()
    let width = String(options.count).count
    for (index, option) in options.enumerated() {
      let number = TextWidth.fit(String(index + 1), width: width, alignment: .right)
      try say("  \(number)  \(InertText.of(option))\n")
    }
    while let answer = try ask(question + " [1-\(options.count)] ") {
      let answer = Answer.folded(answer)
      if answer.isEmpty { return nil }
      if let number = Int(answer), options.indices.contains(number - 1) { return number - 1 }
    }
    return nil
  }

  private func available() throws(PromptError) {
    if !isAvailable { throw .notATerminal }
  }

  /// The cursor leaves the line of an interrupted question.
  private func answered(
    _ body: () throws(PromptError) -> String?
  ) throws(PromptError) -> String? {
    do {
      return try body()
    } catch {
      try? messages.write("\n")
      throw error
    }
  }

  private func say(_ text: String) throws(PromptError) {
    do {
      try messages.write(text)
    } catch .io(let error) {
      throw .io(error)
    } catch .interrupted(let signal) {
      throw .interrupted(signal)
    } catch {
      throw .notATerminal
    }
  }
}
