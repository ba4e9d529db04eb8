// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `decode` (解码): takes an ID number or any certificate code apart. Needs no cache.
struct Decode: Command {
  private static let code = Operand<String>.text(
    "code", metavar: LocalText(zh: "编码", en: "CODE"),
    help: LocalText(zh: "证件号码、证书编码、机构代码、证照标识；- 从标准输入读取", en: "an ID number or any code; - reads standard input"))

  private static let fields: [Field] = [Field("kind"), Field("valid"), Field("problems", .values), Field("parts")]

  static let spec = CommandSpec(
    path: ["decode"], aliases: [["解码"]],
    summary: LocalText(zh: "拆解证件号码或各种编码，指出错在哪里", en: "Take an ID number or code apart, say what is wrong"),
    operands: [code.erased], effect: .none, rows: fields,
    examples: [
      Example("ecert-admin decode 91110000600037341L", LocalText(zh: "统一社会信用代码", en: "A credit code"))
    ],
    exitCodes: [ExitNote(.answerIsNo, LocalText(zh: "不是任何一种正确的编码", en: "it is valid as none of the codes"))])

  private let typed: String

  init(_ arguments: ParsedArguments) throws { typed = try arguments.required(Self.code) }

  func run(_ context: Context) throws -> ExitCode {
    let rows = Decoder.decode(try PersonOperand.read(typed, context), asOf: context.asOf)
    let messages = context.messages
    let report = Report<DecodedCode>(
      name: "decode", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.codeKind)) { Styled(messages.label($0.kind), .bold) },
        TableColumn(messages.heading(.valid)) {
          Styled(messages.decodeValid($0.valid), $0.valid ? .green : .red)
        },
        TableColumn(messages.heading(.problems), minimumWidth: 8, flexible: true) {
          Styled($0.problems.map(messages.label).joined(separator: messages.listJoiner))
        },
        TableColumn(messages.heading(.parts), minimumWidth: 20, flexible: true) {
          Styled($0.parts.map { "\(messages.partName($0.name)) \($0.value)" }.joined(separator: "  "))
        },
      ]),
      payload: {
        [
          .text($0.kind.rawValue), .flag($0.valid), Cell($0.problems.map(\.rawValue)),
          .map($0.parts.map { ($0.name, .text($0.value)) }),
        ]
      })
    try context.emit(report, rows, footer: rows.isEmpty ? [messages.decodeNothing] : [])
    return rows.contains(where: \.valid) ? .done : .answerIsNo
  }
}
