// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `board` (看板): whose turn it is.
struct BoardCommand: Command {
  private static let all = Opt<Bool>.flag(
    "all", help: LocalText(zh: "连同已搁置的人", en: "include people set aside"))
  private static let fields: [Field] = ["owner", "reason", "people", "oldest", "days"].map { Field($0) }

  static let spec = CommandSpec(
    path: ["board"], aliases: [["看板"]],
    summary: LocalText(zh: "轮到谁：按责任方和原因计数，最长等了多久", en: "Whose turn it is, how many, how long they wait"),
    options: [all.erased], effect: .reads, rows: fields,
    examples: [Example("ecert-admin board", LocalText(zh: "看轮到谁办", en: "See whose turn it is"))])

  private let includesAside: Bool

  init(_ arguments: ParsedArguments) { includesAside = arguments[Self.all] }

  func run(_ context: Context) throws -> ExitCode {
    try Self.emit(try context.openDesk().standings(), includesAside: includesAside, context)
    return .done
  }

  static func emit(_ standings: Standings, includesAside: Bool, _ context: Context) throws {
    let messages = context.messages
    let report = Report<Board.Row>(
      name: "board", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.owner), minimumWidth: 8, flexible: true) {
          Styled(messages.label($0.owner), .bold)
        },
        TableColumn(messages.heading(.reason), minimumWidth: 12, flexible: true) {
          Styled(messages.coded(messages.label($0.reason), $0.reason.rawValue))
        },
        TableColumn(messages.heading(.people), alignment: .right) { Styled(String($0.people), .bold) },
        TableColumn(messages.heading(.oldest)) { Styled($0.oldest.description) },
        TableColumn(messages.heading(.days), alignment: .right) { Styled(String($0.days)) },
      ]),
      payload: {
        [
          .text($0.owner.rawValue), .text($0.reason.rawValue), .number($0.people),
          .text($0.oldest.description), .number($0.days),
        ]
      })
    let verdicts = standings.verdicts
    let judged = verdicts.values.reduce(0, +)
    let footer =
      judged == 0
      ? messages.nothingImported
      : messages.boardFooter(
        judged: judged, licensable: verdicts[.licensable] ?? 0, blocked: verdicts[.blocked] ?? 0,
        undetermined: verdicts[.undetermined] ?? 0)
    try context.emit(report, standings.board(includesAside: includesAside).rows, footer: [footer])
  }
}
