// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a command line. Typed; `message(in:program:)` has the sentences. Words that a person
/// typed are kept as `EchoedWord` makes them: inert on a terminal, identity numbers masked.
public enum UsageError: Error, Sendable, Hashable {
  /// No command of that name, or none below `group`. Suggestions are whole command names.
  case unknownCommand(String, group: [String], suggestions: [String])
  /// A group without its verb: `ecert-admin renewal`.
  case missingSubcommand(group: [String], verbs: [String])
  /// `option` as typed. `command` is empty when the command itself is not known.
  case unknownOption(String, command: [String], suggestions: [String])
  /// The option exists, but not for this command.
  case optionDoesNotApply(String, command: [String])
  case missingValue(String, metavar: LocalText)
  /// A flag was given a value: `--quiet=yes`.
  case unexpectedValue(String, value: String)
  /// `allowed` is the closed list, else `expected` says what a good value looks like.
  case badValue(
    String, value: String, allowed: [String], expected: LocalText?, suggestions: [String])
  case duplicateOption(String)
  case missingOption(String, command: [String])
  case conflicting(String, String)
  /// An operand and an option of which only one may be given.
  case operandConflicts(LocalText, option: String)
  case missingOperand(LocalText, command: [String])
  case extraOperand(String, command: [String])
  /// A word that stands for several people, where one is asked for.
  case severalPeople(String, command: [String])
  /// As `badValue`, of an operand.
  case badOperand(
    LocalText, value: String, allowed: [String], expected: LocalText?, suggestions: [String])
}

extension UsageError {
  /// One line for people: the fact, what may have been meant, and the next step.
  public func message(in language: Language, program: String = "ecert-admin") -> String {
    UsageErrorMessage(language: language, program: program).text(for: self)
  }
}
