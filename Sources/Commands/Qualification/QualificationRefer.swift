// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `qualification refer P`: a request to the issuing province or the examination centre, and its record.
struct QualificationRefer: Command {
  private static let person = PersonOperand.operand()
  private static let addressee = Opt<ReferralRule.Addressee>.choice(
    "to", help: LocalText(zh: "转请谁；默认核发资格的省", en: "whom to ask; the issuing province unless given"),
    values: [
      Choice("province", .province, LocalText(zh: "核发资格证书的省级卫健委", en: "the issuing province")),
      Choice("examination-centre", .examinationCentre, LocalText(zh: "国家医考中心", en: "the examination centre")),
    ])
  private static let html = Opt<Bool>.flag(
    "html", help: LocalText(zh: "写成可打印的网页", en: "a page for the browser's printer"))

  static let spec = CommandSpec(
    path: ["qualification", "refer"],
    summary: LocalText(zh: "转请核实资格：写出公函并记录", en: "Ask the province: write the letter, keep the record"),
    discussion: LocalText(
      zh: "写出公函，并记下今天已经转请；名单里随即显示“已转请核实，多少天未复”。已有未复的转请时只再写出公函。",
      en: "Writes the letter and records that it went out today; lists then say for how long nobody has answered. Where a referral stands already, only the letter is written again."),
    options: [addressee.erased, html.erased], operands: [person.erased], effect: .writes, showsNumbers: true,
    formats: [.table, .plain],
    examples: [
      Example(
        "ecert-admin qualification refer 110450203000123 --yes --html --output 函.html",
        LocalText(zh: "公函写成网页", en: "The letter as a page"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "没有待核实的问题，或权限不符", en: "nothing is open, or another desk's"))])

  private let typed: String
  private let addressee: ReferralRule.Addressee
  private let asHTML: Bool

  init(_ arguments: ParsedArguments) throws {
    typed = try arguments.required(Self.person)
    addressee = arguments[Self.addressee] ?? .province
    asHTML = arguments[Self.html]
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: false)
    let person = try PersonOperand.read(typed, context)
    let desk = try context.openDesk(willWrite: true)
    let referral = try PersonOperand.find(person) { try desk.referral($0, to: addressee) }
    let preview = try desk.refer(person, to: addressee, reason: context.globals.reason, dryRun: true)
    if let refused = preview.refused.first { throw ItemFailure(problem: refused.problem, item: refused.item) }
    if !preview.taken.isEmpty && !context.globals.dryRun {
      for taken in preview.taken {
        context.console.warn(context.messages.previewTitle)
        context.console.warn(
          "\(context.messages.label(.qualificationRefer))  \(taken.before.name)  \(taken.before.certificate)  → \(context.messages.label(addressee))")
      }
      try context.confirm(context.messages.decideQuestion([(.qualificationRefer, 1)]))
      let outcome = try desk.refer(
        person, to: addressee, reason: context.globals.reason, dryRun: false, preview: preview)
      for taken in outcome.taken {
        context.console.note(
          context.messages.taken(
            taken.n, .qualificationRefer, name: taken.before.name, certificate: taken.before.certificate))
      }
    }
    if let only = preview.settled.first {
      context.console.note(context.messages.settled(only.name, certificate: only.certificate))
    }
    try context.logDisclosure(desk, count: 1)
    let letter = ReferralLetter(referral, office: desk.office, asOf: context.asOf, presentation: context.presentation)
    if asHTML { try context.console.answer(Array(letter.html.utf8)) } else { try context.say(letter.lines) }
    if context.globals.dryRun { context.console.note(context.messages.dryRunNothingWritten) }
    return .done
  }
}
