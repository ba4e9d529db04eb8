// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `notice` (告知): what to tell people: on the screen, for programs, or on slips for the printer.
struct Notice: Command {
  private static let people = PersonOperand.operand(count: .many)
  private static let bothLanguages = Opt<Bool>.flag(
    "both-languages", help: LocalText(zh: "网页上每张告知单中英文都写", en: "say everything in both languages on the slips of a page"))

  private static let fields: [Field] = [
    Field("kind"), Field("certificate"), Field("name"), Field("verdict"), Field("prompt"),
    Field("reasons", .values), Field("undetermined", .values), Field("steps", .values, joiner: " ; "),
  ]

  static let spec = CommandSpec(
    path: ["notice"], aliases: [["告知"]],
    summary: LocalText(zh: "告诉本人：看到什么、为什么、怎么办", en: "What to tell the person: what they see, why, what to do"),
    discussion: LocalText(
      zh: """
        步骤照 2020 年通知所述，不另添加。

        不写人员、只写条件时，写给 blocked 按同样条件列出的每一个人；已搁置的人除外。

        --output 文件.html 写成一张网页，每人一张告知单，按机构、科室排列，供打印后裁开；--output 文件夹/ 为每个机构写一个网页，文件夹须是新的或空的。没有合适的人就不写文件。告知单上没有证件号码；有疑问找谁，取自设置 notice.contact，没有设置的留一条横线。
        """,
      en: """
        The steps are those of the 2020 notice; none is invented.

        Without PERSON but with conditions it is about everybody whom blocked lists by them; people set aside are left out.

        --output FILE.html makes a page with a slip for each person, by institution and department, to be printed and cut apart; --output DIR/ makes a page for each institution in a folder that is new or empty. Where nobody fits, no file is written. A slip holds no ID number; whom to ask comes from the setting notice.contact, and without it there is a line to write on.
        """),
    options: BlockedFilter.options + [bothLanguages.erased], operands: [people.erased], effect: .reads, rows: fields,
    makesPages: true,
    examples: [
      Example("ecert-admin notice 110450203000123", LocalText(zh: "写给一个人", en: "For one person")),
      Example(
        "ecert-admin notice --owner person --output 告知.html",
        LocalText(zh: "轮到本人办的每一个人，一张网页", en: "Everybody who has to act themselves, on one page")),
      Example(
        "ecert-admin notice --reason photo.pending,account.inactive --both-languages --output 告知/",
        LocalText(zh: "每个机构一个网页，中英文", en: "A page for each institution, in both languages")),
    ],
    exitCodes: [
      ExitNote(.dataWrong, LocalText(zh: "查无此人，或不止一条；没有这个机构", en: "nobody found, or more than one row; no such institution here")),
      ExitNote(.cannotCreate, LocalText(zh: "文件夹里已有内容，或无法新建", en: "the folder is not empty, or cannot be made")),
    ])

  private let typed: [String]
  private let filter: BlockedFilter
  private let saysBoth: Bool

  init(_ arguments: ParsedArguments) throws {
    typed = arguments[many: Self.people]
    filter = BlockedFilter(arguments)
    saysBoth = arguments[Self.bothLanguages]
    if typed.isEmpty {
      if filter.firstGiven == nil { _ = try arguments.required(Self.people) }
    } else if let other = filter.firstGiven {
      throw UsageError.operandConflicts(Self.people.erased.metavar, option: other)
    }
  }

  func run(_ context: Context) throws -> ExitCode {
    if saysBoth && context.pages == nil { throw CommandError.needsPage(option: Self.bothLanguages.erased.name) }
    let words = try typed.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk()
    let people = try people(words, desk, context)
    if let place = context.pages {
      try makePages(place, desk, context, people)
    } else if context.format == .table {
      try show(context, people)
    } else {
      var writer = try context.writer(report(context.messages))
      try people { try writer.row($0) }
      try writer.finish()
    }
    return .done
  }

  /// Hands over everybody whom it is about, to whoever takes them.
  private typealias People = ((ListedRow) throws -> Void) throws -> Void

  /// Those who are named, all found before the first is told; else those whom `blocked` lists.
  private func people(_ words: [String], _ desk: Desk, _ context: Context) throws -> People {
    if words.isEmpty {
      let filter = try filter.filter(desk)
      return { take in try desk.list(filter) { try take($0) } }
    }
    let rows = try words.map { word in try PersonOperand.find(word) { try desk.person($0) } }
    let told = context.pages == nil ? rows : Self.byInstitution(rows)
    return { take in for row in told { try take(row) } }
  }

  /// As lists have them, each person once: nobody is handed two slips.
  private static func byInstitution(_ rows: [ListedRow]) -> [ListedRow] {
    func place(_ row: ListedRow) -> (Int, ExactText, Int, ExactText) {
      (
        row.institutionName == nil ? 1 : 0, ExactText(row.institutionCode), row.kind == .physician ? 0 : 1,
        ExactText(row.certificate)
      )
    }
    var seen: Set<Int64> = []
    return rows.filter { seen.insert($0.registrationID).inserted }.sorted { place($0) < place($1) }
  }

  private func makePages(_ place: PagePlace, _ desk: Desk, _ context: Context, _ people: People) throws {
    let others = saysBoth ? Language.allCases.filter { $0 != context.language } : []
    let page = NoticePage(
      messages: context.messages, others: others.map(\.messages), day: context.asOf,
      contact: desk.settings.noticeContact)
    var pages = NoticePages(context, place, page)
    if try pages.write(people) == 0 { context.console.note(context.messages.nobodyMatches) }
  }

  private func show(_ context: Context, _ people: People) throws {
    var isEmpty = true
    try people { row in
      isEmpty = false
      try context.say(NoticeText(row, context.messages).lines + [""])
    }
    if isEmpty { context.console.note(context.messages.nobodyMatches) }
  }

  private func report(_ messages: any Messages) -> Report<ListedRow> {
    Report(
      name: "notice",
      fields: Self.fields,
      display: TableLayout([]),
      payload: { row in
        [
          .text(row.kind.rawValue), .text(row.certificate), .text(row.name),
          .text(row.standing.verdict.rawValue), Cell(row.standing.prompt?.rawValue),
          Cell(row.standing.blockers.members.map(\.rawValue)),
          Cell(row.standing.undetermined.members(of: row.kind).map { "\($0.condition.rawValue):\($0.missing.rawValue)" }),
          Cell(NoticeText(row, messages).steps),
        ]
      })
  }
}
