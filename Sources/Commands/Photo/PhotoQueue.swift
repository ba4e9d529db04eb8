// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `photo queue`: photos that wait to be reviewed, oldest first.
struct PhotoQueue: Command {
  private static let limit = Opt<Int>.number(
    "limit", metavar: LocalText(zh: "人数", en: "N"), help: LocalText(zh: "最多列出几人", en: "at most so many"),
    in: 1...1_000_000)
  private static let held = Opt<Bool>.flag(
    "held", help: LocalText(zh: "只列照片在这里的", en: "only those whose picture is here"))

  static let spec = CommandSpec(
    path: ["photo", "queue"], summary: LocalText(zh: "待审核的照片，最早的在前", en: "Photos that wait for review, oldest first"),
    discussion: LocalText(
      zh: "每人附上各项检查发现的问题；规格和限值都是设置（config list 的 photo.…），不是规定。",
      en: "With what the checks found of each; presets and limits are settings (photo.… in config list), none of them is the rule."),
    options: [limit.erased, held.erased], effect: .reads, rows: PhotoReport.fields,
    examples: [
      Example("ecert-admin photo queue", LocalText(zh: "看谁在等", en: "See who waits")),
      Example("ecert-admin photo queue --held --format csv --output 待审核.csv", LocalText(zh: "导出清单", en: "Export the list")),
    ])

  private let limit: Int?
  private let isHeldOnly: Bool

  init(_ arguments: ParsedArguments) {
    limit = arguments[Self.limit]
    isHeldOnly = arguments[Self.held]
  }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let messages = context.messages
    var writer = try context.writer(PhotoReport(messages: messages).report(name: "photo-queue"))
    var (shown, held) = (0, 0)
    try desk.photoQueue(limit: limit, heldOnly: isHeldOnly) { photo in
      try context.console.checkInterrupt()
      shown += 1
      if photo.picture != nil { held += 1 }
      try writer.row(photo)
    }
    try writer.finish(
      summary: [("rows", .number(shown)), ("held", .number(held))],
      footer: [shown == 0 ? messages.nothingPending : messages.queueFooter(shown: shown, held: held)])
    return .done
  }
}
