// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages

/// `photo check P…`: what the checks say of held pictures, with every value, limit and source.
struct PhotoCheck: Command {
  private static let people = PersonOperand.operand(count: .oneOrMore)

  static let spec = CommandSpec(
    path: ["photo", "check"], summary: LocalText(zh: "检查照片，逐项列出实测值、限值和依据", en: "Check pictures: value, limit and source of each finding"),
    discussion: LocalText(
      zh: "检查只供参考，由人决定。照片须先用 photo import 导入。", en: "Checks advise, people decide. Pictures come in by photo import."),
    operands: [people.erased], effect: .reads, rows: PhotoReport.fields,
    examples: [Example("ecert-admin photo check 202145000123", LocalText(zh: "检查一人的照片", en: "Check one person's photo"))],
    exitCodes: [
      ExitNote(.answerIsNo, LocalText(zh: "发现问题，或有人没有照片", en: "something was found, or somebody has no picture here")),
      ExitNote(.inputMissing, LocalText(zh: "这里没有此人的照片", en: "no picture of the person is here")),
    ])

  private let people: [String]

  init(_ arguments: ParsedArguments) { people = arguments[many: Self.people] }

  func run(_ context: Context) throws -> ExitCode {
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk()
    let photos = try words.map { try PersonOperand.find($0, desk.photo) }
    if photos.count == 1, photos[0].picture == nil { throw CommandError.noPictureHeld(photos[0].row.certificate) }
    let report = PhotoReport(messages: context.messages)
    if context.format == .table {
      try context.say(photos.flatMap(report.lines))
    } else {
      try context.emit(report.report(name: "photo-check"), photos, summary: [("rows", .number(photos.count))])
    }
    return photos.contains { $0.picture == nil || !$0.findings.isEmpty } ? .answerIsNo : .done
  }
}
