// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `why` (诊断): every condition of one person, whose turn it is, and the next command.
struct Why: Command {
  private static let person = PersonOperand.operand()

  static let spec = CommandSpec(
    path: ["why"], aliases: [["诊断"]],
    summary: LocalText(zh: "某人能不能亮照：每个条件、轮到谁、下一步", en: "Every condition of one person, and what to do next"),
    operands: [person.erased], effect: .reads, showsNumbers: true, rows: WhyReport.fields,
    examples: [
      Example("ecert-admin why 110450203000123", LocalText(zh: "按证书编码", en: "By certificate")),
      Example("ecert-admin why -", LocalText(zh: "号码不留在命令历史里", en: "Keep the number out of the shell's history")),
    ],
    exitCodes: [
      ExitNote(.answerIsNo, LocalText(zh: "此人不能亮照，或待查明", en: "the person cannot show a licence, or is undetermined")),
      ExitNote(.dataWrong, LocalText(zh: "查无此人，或不止一条", en: "nobody found, or more than one row")),
    ])

  private let typed: String

  init(_ arguments: ParsedArguments) throws { typed = try arguments.required(Self.person) }

  func run(_ context: Context) throws -> ExitCode {
    let text = try PersonOperand.read(typed, context)
    let desk = try context.openDesk()
    let diagnosis = try PersonOperand.find(text) { try desk.diagnosis($0) }
    try context.logDisclosure(desk, count: 1)
    if context.format == .table {
      try context.say(WhyPage(context: context, settings: desk.settings).lines(diagnosis))
    } else {
      try context.emit(WhyReport(context: context, settings: desk.settings).report, [diagnosis])
    }
    return diagnosis.row.standing.verdict == .licensable ? .done : .answerIsNo
  }
}
