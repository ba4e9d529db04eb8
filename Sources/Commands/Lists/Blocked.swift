// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `blocked` (受阻): lists staff blocked from licensing, or counts them.
struct Blocked: Command {
  private static let onlyUndetermined = Opt<Bool>.flag(
    "only-undetermined", help: LocalText(zh: "改列待查明的人", en: "list the undetermined instead"))
  private static let all = Opt<Bool>.flag(
    "all", help: LocalText(zh: "连同已搁置的人", en: "include people set aside"))
  private static let sort = Opt<ListFilter.Order>.choice(
    "sort", help: LocalText(zh: "排序；默认按机构", en: "order; by institution unless given"),
    values: ListFilter.Order.allCases.map { Choice($0.rawValue, $0) })
  private static let limit = Opt<Int>.number(
    "limit", short: "n", metavar: LocalText(zh: "人数", en: "N"),
    help: LocalText(zh: "至多列出几人", en: "list at most so many"), in: 1...100_000_000)
  private static let summary = Opt<Summary.Key>.choice(
    "summary", help: LocalText(zh: "改为按原因、机构或轮到谁计数", en: "count by reason, institution or owner"),
    values: Summary.Key.allCases.map { Choice($0.rawValue, $0) })

  static let spec = CommandSpec(
    path: ["blocked"], aliases: [["受阻"]],
    summary: LocalText(zh: "列出不能亮照的人和原因", en: "List who cannot show a licence, and why"),
    discussion: LocalText(
      zh: "只列本单位权限之内的人。同一选项的几个值满足其一即可，不同选项须同时满足。",
      en: "Lists those this desk may see. Values of one option are alternatives; different options must all hold."),
    options: BlockedFilter.options + [
      onlyUndetermined.erased, all.erased, sort.erased, limit.erased, summary.erased,
    ],
    exclusive: [
      [onlyUndetermined.erased, summary.erased], [onlyUndetermined.erased, BlockedFilter.reason.erased],
      [onlyUndetermined.erased, BlockedFilter.owner.erased], [summary.erased, sort.erased],
      [summary.erased, limit.erased],
    ],
    effect: .reads, showsNumbers: true, rows: PersonReport.fields,
    examples: [
      Example("ecert-admin blocked", LocalText(zh: "列出全部受阻的人", en: "List everybody who is blocked")),
      Example(
        "ecert-admin blocked --reason photo.missing,photo.rejected --kind nurse",
        LocalText(zh: "没有照片或照片被退回的护士", en: "Nurses without a photo or with a returned one")),
      Example(
        "ecert-admin blocked --difference name:interpunct --format csv --output 间隔点.csv",
        LocalText(zh: "写出清单，填好后交给 qualification apply", en: "The list that qualification apply takes once filled in")),
      Example(
        "ecert-admin blocked --summary institution --format csv --output 机构.csv",
        LocalText(zh: "按机构计数，写成 CSV", en: "Count by institution, as CSV")),
    ],
    exitCodes: [
      ExitNote(.dataWrong, LocalText(zh: "没有这个机构", en: "no such institution here"))
    ])

  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let filter = try filter(desk)
    if let key = arguments[Self.summary] {
      try SummaryReport(context: context).emit(try desk.summary(by: key, filter))
    } else {
      try list(filter, desk, context)
    }
    return .done
  }

  private func filter(_ desk: Desk) throws -> ListFilter {
    var filter = try BlockedFilter(arguments).filter(
      desk, verdict: arguments[Self.onlyUndetermined] ? .undetermined : .blocked)
    filter.order = arguments[Self.sort] ?? .institution
    filter.limit = arguments[Self.limit]
    filter.includesAside = arguments[Self.all]
    return filter
  }

  private func list(_ filter: ListFilter, _ desk: Desk, _ context: Context) throws {
    let asks = filter.differences != nil && [.csv, .tsv, .xlsx].contains(context.format)
    let person = PersonReport(context: context, settings: desk.settings)
    let writer = BackgroundWriter(try context.writer(person.report(name: "blocked", asks: asks)))
    var shown = 0
    let disclosing = context.globals.reveal ? { try context.logDisclosure(desk, count: $0) } : nil
    try writer.rows { take in
      try desk.list(filter, disclosing: disclosing) { row in
        shown += 1
        if shown & 0xff == 0 { try context.console.checkInterrupt() }
        try take(row)
      }
    }
    // Only a footer tells how many a limit leaves out.
    let isTable = context.format == .table
    try writer.finish(
      footer: isTable ? [footer(shown: shown, total: try total(filter, shown, desk), context)] : [])
  }

  private func total(_ filter: ListFilter, _ shown: Int, _ desk: Desk) throws -> Int {
    guard let limit = filter.limit, shown >= limit else { return shown }
    var whole = filter
    whole.limit = nil
    return try desk.count(whole)
  }

  private func footer(shown: Int, total: Int, _ context: Context) -> String {
    let messages = context.messages
    if arguments[Self.onlyUndetermined] {
      return total == 0 ? messages.nobodyUndetermined : messages.undeterminedFooter(shown: shown, total: total)
    }
    if total == 0 && BlockedFilter(arguments).firstGiven != nil { return messages.nobodyMatches }
    return total == 0 ? messages.nobodyBlocked : messages.blockedFooter(shown: shown, total: total)
  }
}
