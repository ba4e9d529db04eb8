// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `qualification replace P CODE` (更换医师资格): the registration takes over what its qualification says.
struct QualificationReplace: Command {
  private static let person = PersonOperand.operand()
  private static let verified = Opt<String>.text(
    "verified", metavar: LocalText(zh: "依据", en: "REF"),
    help: LocalText(zh: "已核实的依据，如证书原件编号", en: "on what ground it was verified, such as the certificate seen"))

  static let spec = CommandSpec(
    path: ["qualification", "replace"], aliases: [["更换医师资格"]],
    summary: LocalText(zh: "更换医师资格：注册改用该资格的内容", en: "Take over what the qualification says"),
    discussion: LocalText(
      zh: """
        级别和类别都相同才可以更换；姓名和证件号码都不同的没有办法更换。
        编码不同、仅凭姓名和生日对上、或号码无法核对的，须加 --verified 写明依据。
        决定记在本地，并不改动国家系统：请按 decision export 的清单录入。
        """,
      en: """
        Only where level and category are equal; where name and ID number both differ there is no route.
        Where the code differs, the candidate is weak, or a number identifies nobody, --verified has to say on what ground.
        The decision is kept here and changes nothing in the national system: enter what decision export lists.
        """),
    options: [verified.erased], operands: [person.erased, QualificationCompare.code.erased], effect: .writes,
    office: .authority, rows: DecidedReport.fields,
    examples: [
      Example(
        "ecert-admin qualification replace 110450203000123 200845110450203198503150028 --reason 生僻字录错 --yes",
        LocalText(zh: "更换", en: "Replace"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "级别或类别不同，权限不符，或未核实", en: "level or category differs, wrong desk, or not verified"))])

  private let typed: String
  private let code: String
  private let verified: String?

  init(_ arguments: ParsedArguments) throws {
    typed = try arguments.required(Self.person)
    code = try arguments.required(QualificationCompare.code)
    verified = arguments[Self.verified]
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: true)
    let person = try PersonOperand.read(typed, context)
    let desk = try context.openDesk(willWrite: true)
    let log = DecisionReport(context: context)
    let messages = context.messages
    return try Deciding(context: context, kind: .qualificationReplace, scope: .single, needsReason: true).run(
      detail: { taken in
        let before = taken.draft.before
        return (taken.draft.after?.members ?? []).compactMap { key, value in
          let (from, to) = (before?[key]?.string ?? "", value.string ?? "")
          if identical(from, to) { return nil }
          return "  "
            + messages.changeLine(
              field: messages.field(key), from: log.text(from, key: key), to: log.text(to, key: key))
        }
      }
    ) { dryRun, reason, preview in
      var request = ReplacementRequest(person: person, code: code, reason: reason ?? "", verified: verified)
      // A number means something only where somebody looks at the preview.
      request.takesNumber = context.console.canAsk && !context.globals.yes
      return try desk.replace([request], isBatch: false, dryRun: dryRun, preview: preview)
    }.code
  }
}
