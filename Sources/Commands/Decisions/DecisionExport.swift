// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `decision export`: what is still to be entered in the national system.
struct DecisionExport: Command {
  private static let html = Opt<Bool>.flag(
    "html", help: LocalText(zh: "写成可打印的网页", en: "a page for the browser's printer"))
  private static let fields: [Field] = [
    Field("n"), Field("kind"), Field("certificate"), Field("name"),
    Field("institution", .object([Field("code"), Field("name")])), Field("field"), Field("from"), Field("to"),
    Field("asOf"), Field("operator"), Field("reason"),
  ]

  static let spec = CommandSpec(
    path: ["decision", "export"], summary: LocalText(zh: "待录入国家系统的决定", en: "What is still to be entered"),
    discussion: LocalText(
      zh: "按录入的顺序：先更换医师资格，后延续注册；按机构、证书编码，逐项列出。",
      en: "In the order of typing: replacements first, then renewals; by institution and certificate, field by field."),
    options: [html.erased], effect: .reads, showsNumbers: true, rows: fields,
    examples: [
      Example("ecert-admin decision export", LocalText(zh: "看要录入什么", en: "See what to enter")),
      Example(
        "ecert-admin decision export --reveal --html --output 待录入.html",
        LocalText(zh: "打印带完整号码的清单", en: "A list with full numbers for the printer")),
    ])

  private let asHTML: Bool

  init(_ arguments: ParsedArguments) { asHTML = arguments[Self.html] }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let rows = try desk.toBeEntered()
    try context.logDisclosure(desk, count: Set(rows.map(\.decision.n)).count)
    let report = report(context)
    let footer = rows.isEmpty ? context.messages.nothingToEnter : context.messages.entryFooter(rows.count)
    if asHTML {
      let page = HTMLPage(title: context.messages.entryTitle, languageTag: context.language.rawValue)
        .heading(context.messages.entryTitle)
        .table(
          headings: report.display.columns.map(\.heading),
          rows: rows.map { row in report.display.columns.map { $0.text(row).text } })
        .paragraph(footer)
      try context.console.answer(Array(page.text.utf8))
    } else {
      try context.emit(report, rows, footer: [footer])
    }
    return .done
  }

  private func report(_ context: Context) -> Report<EntryField> {
    let messages = context.messages
    let log = DecisionReport(context: context)
    return Report(
      name: "decision-export", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.decision), alignment: .right) { Styled(String($0.decision.n)) },
        TableColumn(messages.heading(.decisionKind), minimumWidth: 8, flexible: true) {
          Styled(messages.label($0.decision.kind), .bold)
        },
        TableColumn(messages.heading(.institution), minimumWidth: 6, flexible: true) {
          Styled($0.row.institutionName ?? $0.row.institutionCode)
        },
        TableColumn(messages.heading(.certificate)) { Styled($0.row.certificate, .bold) },
        TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.row.name) },
        TableColumn(messages.heading(.field)) { Styled(messages.field($0.field)) },
        TableColumn(messages.heading(.from), minimumWidth: 8, flexible: true) {
          Styled(log.said($0.from, key: $0.field))
        },
        TableColumn(messages.heading(.to), minimumWidth: 8, flexible: true) {
          Styled(log.said($0.to, key: $0.field), .green)
        },
      ]),
      payload: { row in
        [
          .number(row.decision.n), .text(row.decision.kind.rawValue), .text(row.row.certificate),
          .text(row.row.name), .record([.text(row.row.institutionCode), Cell(row.row.institutionName)]),
          .text(row.field), .text(log.text(row.from, key: row.field)), .text(log.text(row.to, key: row.field)),
          .text(row.decision.asOf.description), .text(log.shown(row.decision.operatorName)),
          Cell(row.decision.reason.map(log.shown)),
        ]
      })
  }
}
