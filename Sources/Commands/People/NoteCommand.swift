// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `note P TEXT`: a remark that `why` shows.
struct NoteCommand: Command {
  private static let person = PersonOperand.operand()
  private static let text = Operand<String>.text(
    "text", metavar: LocalText(zh: "文字", en: "TEXT"), help: LocalText(zh: "备注", en: "the remark"))

  static let spec = CommandSpec(
    path: ["note"], aliases: [["备注"]], summary: LocalText(zh: "给某人记一条备注，why 会显示", en: "A remark that why shows"),
    operands: [person.erased, text.erased], effect: .writes, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin note 110450203000123 已电话告知本人 --yes", LocalText(zh: "记一笔", en: "Make a note"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "权限不符", en: "another desk's"))])

  private let typed: String
  private let text: String

  init(_ arguments: ParsedArguments) throws {
    typed = try arguments.required(Self.person)
    text = try arguments.required(Self.text)
    do {
      _ = try DecisionText.checked(text)
    } catch {
      throw ItemProblem.text(.note, error)
    }
  }

  func run(_ context: Context) throws -> ExitCode {
    let person = try PersonOperand.read(typed, context)
    let desk = try context.openDesk(willWrite: true)
    return try Deciding(context: context, kind: .personNote, scope: .single).run { dryRun, _, preview in
      try desk.note(person, text: text, dryRun: dryRun, preview: preview)
    }.code
  }
}
