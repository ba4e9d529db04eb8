// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `notice` (告知): what to tell the person.
struct Notice: Command {
  private static let people = PersonOperand.operand(count: .oneOrMore)

  private static let fields: [Field] = [
    Field("kind"), Field("certificate"), Field("name"), Field("verdict"), Field("prompt"),
    Field("reasons", .values), Field("undetermined", .values), Field("steps", .values, joiner: " ; "),
  ]

  static let spec = CommandSpec(
    path: ["notice"], aliases: [["告知"]],
    summary: LocalText(zh: "告诉本人：看到什么、为什么、怎么办", en: "What to tell the person: what they see, why, what to do"),
    discussion: LocalText(
      zh: "步骤照 2020 年通知所述，不另添加。", en: "The steps are those of the 2020 notice; none is invented."),
    operands: [people.erased], effect: .reads, rows: fields,
    examples: [
      Example("ecert-admin notice 110450203000123", LocalText(zh: "写给一个人", en: "For one person"))
    ],
    exitCodes: [ExitNote(.dataWrong, LocalText(zh: "查无此人，或不止一条", en: "nobody found, or more than one row"))])

  private let typed: [String]

  init(_ arguments: ParsedArguments) throws { typed = arguments[many: Self.people] }

  func run(_ context: Context) throws -> ExitCode {
    let words = try typed.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk()
    let rows = try words.map { word in try PersonOperand.find(word) { try desk.person($0) } }
    if context.format == .table {
      for row in rows { try context.say(lines(row, context.messages) + [""]) }
    } else {
      try context.emit(report(context.messages), rows)
    }
    return .done
  }

  private func reasons(_ row: ListedRow, _ messages: any Messages) -> [String] {
    let missing = row.standing.undetermined.members(of: row.kind).map { messages.noticeUndetermined($0.missing) }
    var lines = row.standing.blockers.members.map(messages.noticeReason)
    for line in missing where !lines.contains(line) { lines.append(line) }
    return lines
  }

  /// What to do for each reason; at the end how the licence is shown.
  private func steps(_ row: ListedRow, _ messages: any Messages) -> [String] {
    let own = row.standing.blockers.members.filter { row.standing.remedy($0).owner == .person }
    let cures = row.standing.blockers.members.flatMap {
      messages.steps($0, owner: row.standing.remedy($0).owner, kind: row.kind)
    }
    let canShowAfterwards = row.standing.undetermined.isEmpty && own == row.standing.blockers.members
    var seen: [String] = []
    for step in cures + (canShowAfterwards ? messages.stepsToShow(kind: row.kind) : [])
    where !seen.contains(step) { seen.append(step) }
    return seen
  }

  private func lines(_ row: ListedRow, _ messages: any Messages) -> [String] {
    var lines = [messages.noticeTitle(name: row.name, kind: row.kind, certificate: row.certificate)]
    if row.standing.verdict == .licensable {
      lines.append(messages.noticeLicensable)
    } else {
      lines.append(messages.phoneShows(row.standing.prompt))
      lines += reasons(row, messages)
    }
    return lines + steps(row, messages).enumerated().map { "  \($0 + 1). \($1)" }
  }

  private func report(_ messages: any Messages) -> Report<ListedRow> {
    Report(
      name: "notice",
      fields: Self.fields,
      display: TableLayout([]),
      payload: { row in
        [
          .text(row.kind.rawValue), .text(row.certificate), .text(row.name),
          .text(row.standing.verdict.rawValue), Cell(row.standing.prompt?.rawValue),
          Cell(row.standing.blockers.members.map(\.rawValue)),
          Cell(row.standing.undetermined.members(of: row.kind).map { "\($0.condition.rawValue):\($0.missing.rawValue)" }),
          Cell(steps(row, messages)),
        ]
      })
  }
}
