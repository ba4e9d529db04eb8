// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `renewal due`: nurses whose registration runs out, the nearest end first.
struct RenewalDueCommand: Command {
  static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "只看这个机构", en: "this institution only"), completion: .institution)
  static let until = Opt<CivilDate>.day(
    "until", help: LocalText(zh: "有效期至不晚于这一天", en: "whose registration ends by this day"))
  private static let state = Opt<RenewalState>.choice(
    "state", metavar: LocalText(zh: "状态", en: "STATE"),
    help: LocalText(zh: "只看这些；默认除未到时间的以外", en: "these only; all but not-open unless given"),
    arity: .repeated(commas: true), values: RenewalState.allCases.map { Choice($0.rawValue, $0) })
  static let all = Opt<Bool>.flag(
    "all", help: LocalText(zh: "连同已搁置的人", en: "include people set aside"))
  private static let sort = Opt<Bool>.choice(
    "sort", help: LocalText(zh: "排序：按剩余天数（默认）或按机构", en: "order: by days left, or by institution"),
    values: [Choice("days", false), Choice("institution", true)])
  private static let fields: [Field] = [
    Field("certificate"), Field("name"), Field("institution", .object([Field("code"), Field("name")])),
    Field("department"), Field("validUntil"), Field("opens"), Field("onTimeUntil"), Field("state"),
    Field("daysLeft"), Field("submittedOn"), Field("next"),
  ]

  static let spec = CommandSpec(
    path: ["renewal", "due"], aliases: [["延续注册"]],
    summary: LocalText(zh: "该办延续注册的护士，最急的在前", en: "Nurses to be renewed, most urgent first"),
    discussion: LocalText(
      zh: "有效期至前几个月开始办理、前多少天算按时，是设置（config list）。过期的也列出：过期注册不得执业。",
      en: "How many months before the end renewals open, and until when they are on time, are settings (config list). Expired ones are listed too: nobody may work on them."),
    options: [institution.erased, until.erased, state.erased, sort.erased, all.erased], effect: .reads, rows: fields,
    examples: [
      Example("ecert-admin renewal due", LocalText(zh: "看该办谁", en: "See whose turn it is")),
      Example(
        "ecert-admin renewal due --state late,expired", LocalText(zh: "已迟和过期的", en: "Late and expired ones")),
    ])

  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let due = try desk.renewalsDue(
      try desk.filter(
        institution: arguments[Self.institution].map(Cleaning.code), includesAside: arguments[Self.all]),
      states: arguments[many: Self.state], until: arguments[Self.until])
    let rows = arguments[Self.sort] == true ? due.sorted { Self.place($0) < Self.place($1) } : due
    let messages = context.messages
    try context.emit(
      Self.report(messages), rows,
      footer: [rows.isEmpty ? messages.nothingDue : messages.renewalFooter(shown: rows.count)])
    return .done
  }

  /// Within an institution the nearest end first.
  private static func place(_ due: RenewalDue) -> (ExactText, CivilDate, ExactText) {
    (ExactText(due.row.institutionCode), due.window.end, ExactText(due.row.certificate))
  }

  private static func report(_ messages: any Messages) -> Report<RenewalDue> {
    Report(
      name: "renewal-due", fields: fields, explainsColumns: true,
      display: TableLayout([
        TableColumn(messages.heading(.certificate)) { Styled($0.row.certificate, .bold) },
        TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.row.name) },
        TableColumn(messages.heading(.institution), minimumWidth: 6, flexible: true) {
          Styled($0.row.institutionName ?? $0.row.institutionCode)
        },
        TableColumn(messages.heading(.validUntil)) { Styled($0.window.end.description) },
        TableColumn(messages.heading(.days), alignment: .right) { Styled(String($0.daysLeft)) },
        TableColumn(messages.heading(.state), minimumWidth: 8, flexible: true) {
          Styled(messages.label($0.state), $0.state == .onTime ? .green : .red)
        },
        TableColumn(messages.heading(.submittedOn)) { Styled($0.submittedOn?.description ?? "") },
      ]),
      payload: { due in
        [
          .text(due.row.certificate), .text(due.row.name),
          .record([.text(due.row.institutionCode), Cell(due.row.institutionName)]), Cell(due.row.department),
          .text(due.window.end.description), .text(due.window.opens.description),
          Cell(due.window.onTimeUntil?.description), .text(due.state.rawValue), .number(due.daysLeft),
          Cell(due.submittedOn?.description), .text(due.next),
        ]
      })
  }
}
