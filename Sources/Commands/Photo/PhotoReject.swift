// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `photo reject P… --reason`: returns photos of the institution's own staff.
struct PhotoReject: Command {
  static let spec = CommandSpec(
    path: ["photo", "reject"], summary: LocalText(zh: "照片退回，说明理由", en: "Return photos, with a reason"),
    discussion: LocalText(
      zh: "理由可写序号（设置 photo.reasons 里的第几条）或原文。", en: "The reason is a number (its place in the setting photo.reasons) or your own words."),
    options: [PhotoApprove.seenElsewhere.erased], operands: [PhotoCheck.people.erased], effect: .writes,
    office: .institution, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin photo reject 202145000123 --reason 2 --yes", LocalText(zh: "按第 2 条理由退回", en: "Return it for the second reason"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "不在待审核状态，或权限不符", en: "not pending, or another desk's"))])

  private let people: [String]
  private let seenElsewhere: String?

  init(_ arguments: ParsedArguments) {
    people = arguments[many: PhotoCheck.people]
    seenElsewhere = arguments[PhotoApprove.seenElsewhere]
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: true)
    return try PhotoDeciding(context: context, answer: .reject, people: people, seenElsewhere: seenElsewhere).run()
  }
}

/// What approving and returning have in common.
struct PhotoDeciding {
  let context: Context
  let answer: PhotoAnswer
  let people: [String]
  let seenElsewhere: String?

  func run() throws -> ExitCode {
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let reasons = desk.settings.photoReasons
    let isReject = answer == .reject
    var deciding = Deciding(
      context: context, kind: isReject ? .photoReject : .photoApprove, scope: words.count == 1 ? .single : .batch,
      needsReason: isReject)
    if isReject { deciding.reasonChoices = reasons }
    let report = PhotoReport(messages: context.messages)
    return try deciding.run(
      detail: { taken in
        // What was seen is what the preview shows.
        (try? desk.photo(taken.before.certificate)).map { Array(report.lines($0).dropFirst()) } ?? []
      }
    ) { dryRun, reason, preview in
      try desk.reviewPhotos(
        words.map {
          PhotoRequest(
            person: $0, answer: answer, reason: reason.map { Self.chosen($0, of: reasons) },
            seenElsewhere: seenElsewhere)
        }, isBatch: words.count > 1, dryRun: dryRun, preview: preview, checkInterrupt: context.console.checkInterrupt)
    }.code
  }

  /// A number means its place in the list.
  private static func chosen(_ typed: String, of reasons: [String]) -> String {
    guard let place = Int(Cleaning.code(typed)), reasons.indices.contains(place - 1) else { return typed }
    return reasons[place - 1]
  }
}
