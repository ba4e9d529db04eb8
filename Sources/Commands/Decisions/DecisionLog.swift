// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `decision log`: what was decided.
struct DecisionLog: Command {
  private static let person = Opt<String>.text(
    "person", metavar: LocalText(zh: "人员", en: "PERSON"),
    help: LocalText(zh: "只看关于此人的决定", en: "decisions about this person only"), completion: .person)
  private static let kind = Opt<DecisionKind>.choice(
    "kind", metavar: LocalText(zh: "种类", en: "KIND"),
    help: LocalText(zh: "只看这些种类", en: "these kinds only"), arity: .repeated(commas: true),
    values: DecisionKind.allCases.map { Choice($0.rawValue, $0) })
  private static let by = Opt<String>.text(
    "by", metavar: LocalText(zh: "姓名", en: "NAME"),
    help: LocalText(zh: "只看这位经办人的决定", en: "decisions of this operator only"))
  private static let since = Opt<CivilDate>.day(
    "since", help: LocalText(zh: "从这一天起", en: "from this day on"))
  private static let until = Opt<CivilDate>.day(
    "until", help: LocalText(zh: "到这一天为止", en: "up to this day"))
  private static let batch = Opt<Int>.number(
    "batch", metavar: LocalText(zh: "批号", en: "N"), help: LocalText(zh: "只看这一批", en: "this batch only"),
    in: 1...Int.max)
  private static let state = Opt<DecisionState>.choice(
    "state", metavar: LocalText(zh: "状态", en: "STATE"), help: LocalText(zh: "只看这些状态", en: "these states only"),
    arity: .repeated(commas: true), values: DecisionState.allCases.map { Choice($0.rawValue, $0) })

  static let spec = CommandSpec(
    path: ["decision", "log"], summary: LocalText(zh: "决定的记录", en: "What was decided"),
    options: [
      person.erased, kind.erased, by.erased, since.erased, until.erased, batch.erased, state.erased,
    ], effect: .reads, showsNumbers: true, rows: DecisionReport.fields,
    examples: [
      Example("ecert-admin decision log", LocalText(zh: "全部决定", en: "All decisions")),
      Example(
        "ecert-admin decision log --state open --kind qualification.replace",
        LocalText(zh: "还没有录入国家系统的更换", en: "Replacements that are not entered yet")),
    ])

  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  func run(_ context: Context) throws -> ExitCode {
    let typed = try arguments[Self.person].map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk()
    let filter = try filter(typed, desk)
    if context.globals.reveal {
      var count = 0
      try desk.decisions(filter) { _ in count += 1 }
      try context.logDisclosure(desk, count: count)
    }
    var writer = try context.writer(DecisionReport(context: context).report(name: "decision-log"))
    var rows = 0
    try desk.decisions(filter) { logged in
      rows += 1
      if rows & 0xff == 0 { try context.console.checkInterrupt() }
      try writer.row(logged)
    }
    try writer.finish(footer: rows == 0 ? [context.messages.logEmpty] : [])
    return .done
  }

  private func filter(_ typed: String?, _ desk: Desk) throws -> DecisionFilter {
    var filter = DecisionFilter()
    if let typed {
      filter.person = try PersonOperand.find(typed) { try desk.loggedPerson($0) }
    }
    filter.kinds = arguments[many: Self.kind]
    filter.operatorName = arguments[Self.by]
    filter.since = arguments[Self.since]
    filter.until = arguments[Self.until]
    filter.batch = arguments[Self.batch]
    filter.states = arguments[many: Self.state]
    return filter
  }
}
