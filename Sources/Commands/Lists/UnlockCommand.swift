// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `unlock` (解锁): which actions free the most people.
struct UnlockCommand: Command {
  private static let all = Opt<Bool>.flag(
    "all", help: LocalText(zh: "连同已搁置的人", en: "include people set aside"))
  private static let fields: [Field] = ["action", "owner", "freed", "closer", "command"].map { Field($0) }

  static let spec = CommandSpec(
    path: ["unlock"], aliases: [["解锁"]],
    summary: LocalText(zh: "办哪件事能让最多的人亮照", en: "Which actions free the most people"),
    options: [all.erased], effect: .reads, rows: fields,
    examples: [Example("ecert-admin unlock", LocalText(zh: "先办哪一件", en: "What to do first"))])

  private let includesAside: Bool

  init(_ arguments: ParsedArguments) { includesAside = arguments[Self.all] }

  func run(_ context: Context) throws -> ExitCode {
    let messages = context.messages
    let report = Report<Unlock.Row>(
      name: "unlock", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.action), minimumWidth: 12, flexible: true) {
          Styled(messages.label($0.action), .bold)
        },
        TableColumn(messages.heading(.owner), minimumWidth: 8, flexible: true) {
          Styled(messages.label($0.owner))
        },
        TableColumn(messages.heading(.freed), alignment: .right) { Styled(String($0.freed), .green) },
        TableColumn(messages.heading(.closer), alignment: .right) { Styled(String($0.closer)) },
        TableColumn(messages.heading(.command)) { Styled($0.command, .cyan) },
      ]),
      payload: {
        [
          .text($0.action.rawValue), .text($0.owner.rawValue), .number($0.freed), .number($0.closer),
          .text($0.command),
        ]
      })
    let rows = try context.openDesk().standings().unlock(includesAside: includesAside).rows
    try context.emit(report, rows, footer: [rows.isEmpty ? messages.nobodyBlocked : messages.unlockFooter])
    return .done
  }
}
