// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// What approving and returning have in common.
struct PhotoDeciding {
  static let people = PersonOperand.operand(count: .oneOrMore)
  static let seenElsewhere = Opt<String>.text(
    "seen-elsewhere", metavar: LocalText(zh: "依据", en: "REF"),
    help: LocalText(zh: "照片是在国家系统看的，写明依据", en: "the picture was seen in the national system: where"))

  private let answer: PhotoAnswer
  private let people: [String]
  private let seenElsewhere: String?

  init(_ answer: PhotoAnswer, _ arguments: ParsedArguments) {
    self.answer = answer
    people = arguments[many: Self.people]
    seenElsewhere = arguments[Self.seenElsewhere]
  }

  func run(_ context: Context) throws -> ExitCode {
    let isReject = answer == .reject
    try Deciding.checkReason(context, isNeeded: isReject)
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let reasons = desk.settings.photoReasons
    var deciding = Deciding(
      context: context, kind: answer.kind, scope: words.count == 1 ? .single : .batch,
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
