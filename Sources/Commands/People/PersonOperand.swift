// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages

/// PERSON: a certificate code, an ID number, a name, or `-`, which keeps numbers out of process lists
/// and shell history.
enum PersonOperand {
  static let standardInput = "-"

  static func operand(count: OperandCount = .one) -> Operand<String> {
    .text(
      "person", metavar: LocalText(zh: "人员", en: "PERSON"),
      help: LocalText(
        zh: "证书编码、证件号码或姓名；- 从标准输入读取或不回显地询问",
        en: "a certificate code, an ID number or a name; - reads standard input, or asks without echo"),
      count: count, completion: .person)
  }

  /// What was typed, or the line behind `-`.
  static func read(_ typed: String, _ context: Context) throws -> String {
    guard typed == standardInput else { return typed }
    guard let line = try context.console.readSecret(context.messages.askPerson) else {
      throw CommandError.noSecretInput
    }
    let text = Cleaning.name(line)
    if text.isEmpty { throw CommandError.noSecretInput }
    return text
  }

  /// Runs a look-up; an error names what was typed, as far as it may be repeated.
  static func find<Value>(_ text: String, _ lookUp: (String) throws -> Value) throws -> Value {
    do {
      return try lookUp(text)
    } catch let error as PersonError {
      throw PersonLookupError(error: error, typed: EchoedPerson.of(text))
    }
  }
}

/// PERSON as a message may repeat it: a number is masked.
enum EchoedPerson {
  static func of(_ typed: String) -> String { Masking.word(typed) }
}

/// A person who was not found, with what was typed.
public struct PersonLookupError: Error, Sendable {
  public let error: PersonError
  public let typed: String
}
