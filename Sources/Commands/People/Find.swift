// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `find` (查找): people by part of a name, ID number or certificate code.
struct Find: Command {
  private static let text = Operand<String>.text(
    "text", metavar: LocalText(zh: "文字", en: "TEXT"),
    help: LocalText(zh: "姓名、证件号码或证书编码的一部分；- 从标准输入读取", en: "part of a name, ID number or certificate; - reads standard input"))
  private static let limit = Opt<Int>.number(
    "limit", short: "n", metavar: LocalText(zh: "人数", en: "N"),
    help: LocalText(zh: "至多列出几人，默认 50", en: "list at most so many, 50 unless given"), in: 1...100_000_000)

  static let spec = CommandSpec(
    path: ["find"], aliases: [["查找"]],
    summary: LocalText(zh: "按姓名、证件号码、证书编码的一部分找人", en: "Find people by part of a name, ID number or code"),
    options: [limit.erased], operands: [text.erased], effect: .reads, showsNumbers: true, rows: PersonReport.fields,
    examples: [Example("ecert-admin find 覃", LocalText(zh: "姓名里有“覃”的人", en: "People with 覃 in their name"))])

  private let typed: String
  private let limit: Int

  init(_ arguments: ParsedArguments) throws {
    typed = try arguments.required(Self.text)
    limit = arguments[Self.limit] ?? 50
  }

  func run(_ context: Context) throws -> ExitCode {
    let text = try PersonOperand.read(typed, context)
    let desk = try context.openDesk()
    let found = try desk.find(text, limit: limit)
    try context.logDisclosure(desk, count: found.rows.count)
    let report = PersonReport(context: context, settings: desk.settings).report(name: "find")
    let shown = typed == PersonOperand.standardInput ? "-" : text
    let footer = context.messages.findFooter(
      shown: found.rows.count, more: found.more, text: EchoedPerson.of(shown))
    try context.emit(report, found.rows, summary: [("rows", .number(found.rows.count)), ("more", .flag(found.more))], footer: [footer])
    if found.more && context.format != .table { context.console.note(footer) }
    return .done
  }
}
