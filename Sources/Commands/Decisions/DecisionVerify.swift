// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `decision verify`: whether the log is as it was written.
struct DecisionVerify: Command {
  private static let head = Opt<String>(
    "head", metavar: LocalText(zh: "校验码", en: "HASH"),
    help: LocalText(zh: "记录里必须有的校验码（status 打印末项的）", en: "a hash that must be in the chain; status prints the head"),
    expected: LocalText(zh: "须为 64 位十六进制数字", en: "64 hexadecimal digits"),
    parse: { text in
      let folded = Cleaning.code(text).lowercased()
      return folded.utf8.count == 64 && folded.allSatisfy { $0.isHexDigit } ? folded : nil
    })
  private static let fields = ["rows", "head", "damage", "n"].map { Field($0) }

  static let spec = CommandSpec(
    path: ["decision", "verify"], summary: LocalText(zh: "核对决定的记录没有被改动", en: "Check that the log is as it was written"),
    discussion: LocalText(
      zh: "每项决定的校验码都由存下的内容重新计算。要发现末尾被截去，请给出以前抄下的末项校验码。",
      en: "Every hash is computed again from what is stored. To notice a log that was cut off at the end, give a head that was written down before."),
    options: [head.erased], effect: .reads, rows: fields,
    examples: [Example("ecert-admin decision verify", LocalText(zh: "核对", en: "Check"))],
    exitCodes: [ExitNote(.answerIsNo, LocalText(zh: "发现改动", en: "a change was found"))])

  private let head: String?

  init(_ arguments: ParsedArguments) { head = arguments[Self.head] }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    var rows = 0
    let check = try desk.checkLog(head: head) {
      rows += 1
      if rows & 0x3ff == 0 { try context.console.checkInterrupt() }
    }
    if context.format == .table {
      try context.say([context.messages.logDamaged(check)])
    } else {
      let (damage, n) = Self.place(check)
      try context.emit(
        Report<LogCheck>(
          name: "decision-verify", fields: Self.fields, display: TableLayout([]),
          payload: { [.number($0.rows), .text($0.head), Cell(damage), Cell(n)] }), [check])
    }
    return check.damage == nil ? .done : .answerIsNo
  }

  private static func place(_ check: LogCheck) -> (damage: String?, n: Int?) {
    switch check.damage {
    case .sequence(let n): ("sequence", n)
    case .previous(let n): ("previous", n)
    case .hash(let n): ("hash", n)
    case .headMissing: ("head-missing", nil)
    case nil: (nil, nil)
    }
  }
}
