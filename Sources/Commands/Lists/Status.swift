// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `status` (状态): sources with dates and counts, the office, the cache.
struct Status: Command {
  private static let fields: [Field] = [
    "kind", "rows", "exportedOn", "importedOn", "file", "added", "changed", "unchanged", "stale", "removed",
    "rejected",
  ].map { Field($0) }

  static let spec = CommandSpec(
    path: ["status"], aliases: [["状态"]],
    summary: LocalText(zh: "数据从哪天来、有多少、谁的办事台", en: "Which data of which day, and whose desk"),
    effect: .reads, rows: fields,
    examples: [Example("ecert-admin status", LocalText(zh: "看看缓存里有什么", en: "See what the cache holds"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let status = try context.openDesk().status()
    let messages = context.messages
    if context.format == .table {
      try context.say(messages.deskToday(status.today) + [""] + messages.statusOffice(status) + [""])
    }
    var footer = [messages.statusVerdicts(status)]
    if status.judged == 0 { footer = [messages.nothingImported] }
    footer += messages.statusDecisions(status)
    if !status.withoutAuthority.isEmpty { footer.append(messages.withoutAuthority(status.withoutAuthority)) }
    try context.emit(report(context), status.sources, summary: summary(status), footer: footer)
    return .done
  }

  private func report(_ context: Context) -> Report<SourceStatus> {
    let messages = context.messages
    return Report(
      name: "status",
      fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.exportKind)) { Styled(messages.label($0.kind), .bold) },
        TableColumn(messages.heading(.rows), alignment: .right) { Styled(String($0.rows)) },
        TableColumn(messages.heading(.exportedOn)) {
          Styled($0.last?.exportedOn.description ?? messages.neverImported)
        },
        TableColumn(messages.heading(.file), minimumWidth: 8, flexible: true) { Styled($0.last?.file ?? "") },
        TableColumn(messages.heading(.rejected), alignment: .right) {
          Styled($0.last.map { String($0.counts.rejected) } ?? "")
        },
      ]),
      payload: { source in
        let counts = source.last?.counts
        return [
          .text(source.kind.rawValue), .number(source.rows), Cell(source.last?.exportedOn.description),
          Cell(source.last?.importedOn.description), Cell(source.last?.file), Cell(counts?.added),
          Cell(counts?.changed), Cell(counts?.unchanged), Cell(counts?.stale), Cell(counts?.removed),
          Cell(counts?.rejected),
        ]
      })
  }

  private func summary(_ status: DeskStatus) -> [(String, Cell)] {
    [
      ("rows", .number(status.sources.count)), ("office", .text(status.office.kind.rawValue)),
      ("code", .text(status.office.code)), ("operator", .text(status.operatorName)),
      ("cache", .text(status.path)), ("bytes", .number(status.size)), ("judged", .number(status.judged)),
      ("licensable", .number(status.verdicts[.licensable] ?? 0)),
      ("blocked", .number(status.verdicts[.blocked] ?? 0)),
      ("undetermined", .number(status.verdicts[.undetermined] ?? 0)),
      ("withoutAuthority", Cell(status.withoutAuthority)), ("waiting", .number(status.today.waiting)),
      ("oldest", Cell(status.today.oldest?.description)), ("days", Cell(status.today.days)),
      ("next", .text(status.today.next)), ("toBeEntered", .number(status.toBeEntered)),
      ("drifted", .number(status.drifted)), ("aside", .number(status.aside)),
      ("decisions", .number(status.head.n)), ("head", .text(status.head.hash)),
    ]
  }
}
