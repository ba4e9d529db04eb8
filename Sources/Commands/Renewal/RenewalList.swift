// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `renewal list`: submissions that wait for a decision.
struct RenewalList: Command {
  private static let fields: [Field] = [
    Field("n"), Field("certificate"), Field("name"), Field("institution", .object([Field("code"), Field("name")])),
    Field("submittedOn"), Field("late"), Field("validUntil"), Field("deadline"), Field("workingDaysLeft"),
    Field("calendar"), Field("deemedRenewed"), Field("next"),
  ]

  static let spec = CommandSpec(
    path: ["renewal", "list"], summary: LocalText(zh: "待决定的延续申请，还剩几个工作日", en: "Submissions, and working days left"),
    discussion: LocalText(
      zh: "受理后 20 个工作日内决定。工作日按国务院公布的放假安排和本地设置 calendar.local-days 计算；没有公布的年份不推算。按时申请而期满未决的，视为准予延续。",
      en: "A decision is due within 20 working days of acceptance, by the State Council's holiday notices and the setting calendar.local-days; years without a notice are never guessed. What was asked for in time and is undecided at the end is deemed renewed."),
    options: [RenewalDueCommand.institution.erased, RenewalDueCommand.all.erased], effect: .reads, rows: fields,
    examples: [Example("ecert-admin renewal list", LocalText(zh: "看谁在等", en: "See who waits"))])

  private let institution: String?
  private let includesAside: Bool

  init(_ arguments: ParsedArguments) {
    institution = arguments[RenewalDueCommand.institution].map(Cleaning.code)
    includesAside = arguments[RenewalDueCommand.all]
  }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let rows = try desk.renewalsSubmitted(try desk.filter(institution: institution, includesAside: includesAside))
    let messages = context.messages
    try context.emit(
      Self.report(messages, asOf: context.asOf), rows,
      footer: [rows.isEmpty ? messages.nothingSubmitted : messages.submittedFooter(shown: rows.count)])
    return .done
  }

  private static func report(_ messages: any Messages, asOf: CivilDate) -> Report<RenewalSubmitted> {
    Report(
      name: "renewal-list", fields: fields,
      display: TableLayout([
        TableColumn(messages.heading(.decision), alignment: .right) { Styled(String($0.submission.n)) },
        TableColumn(messages.heading(.certificate)) { Styled($0.row.certificate, .bold) },
        TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.row.name) },
        TableColumn(messages.heading(.submittedOn)) { Styled($0.submission.asOf.description) },
        TableColumn(messages.heading(.validUntil)) { Styled($0.end?.description ?? "") },
        TableColumn(messages.heading(.deadline), minimumWidth: 8, flexible: true) { row in
          guard let deadline = row.deadline else { return Styled(messages.calendarNotPublished) }
          let left = row.workingDaysLeft.map { "  " + messages.workingDaysLeft($0) } ?? ""
          return Styled("\(deadline)\(left)", asOf > deadline ? .red : .plain)
        },
        TableColumn(messages.heading(.state), minimumWidth: 8, flexible: true) {
          Styled($0.isDeemedRenewed ? messages.deemedRenewedShort : $0.isLate ? messages.label(.late) : messages.label(.onTime))
        },
      ]),
      payload: { row in
        [
          .number(row.submission.n), .text(row.row.certificate), .text(row.row.name),
          .record([.text(row.row.institutionCode), Cell(row.row.institutionName)]),
          .text(row.submission.asOf.description), .flag(row.isLate), Cell(row.end?.description),
          Cell(row.deadline?.description), Cell(row.workingDaysLeft),
          .text(row.deadline == nil || row.workingDaysLeft == nil ? "not-published" : "published"),
          .flag(row.isDeemedRenewed), .text(row.next),
        ]
      })
  }
}
