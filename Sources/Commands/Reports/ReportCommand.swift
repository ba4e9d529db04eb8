// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `report FILE.html|.md` (报告): how far everybody has come, as a page to hand on.
struct ReportCommand: Command {
  private static let file = Operand<ReportFile>(
    "file", metavar: LocalText(zh: "文件.html|.md", en: "FILE.html|.md"),
    help: LocalText(zh: "写到这里，不覆盖已有的；.html 是网页，.md 是文字", en: "where it goes, never over an existing file; .html a page, .md text"),
    expected: LocalText(
      zh: "报告写成网页或文字，文件名须以 \(ReportFile.suffixes(joinedBy: " 或 ")) 结尾", en: "a report is a page or text: the file's name ends in \(ReportFile.suffixes(joinedBy: " or "))"),
    completion: .file(suffixes: BriefingFormat.allCases.map(\.rawValue)), parse: ReportFile.init)
  private static let since = Opt<CivilDate>.day(
    "since", help: LocalText(zh: "与这一天相比；默认 7 天前", en: "compare with this day; seven days ago unless given"))
  private static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "只看这个机构", en: "this institution only"), completion: .institution)
  private static let deadline = Opt<CivilDate>.day(
    "deadline", help: LocalText(zh: "应在这一天办完：画在曲线上，并算出每周需办多少", en: "to be done by this day: drawn into the curve, with the pace it needs"))
  private static let names = Opt<Bool>.flag(
    "names", help: LocalText(zh: "列出受阻和将到期的人的姓名", en: "name those who are blocked or to be renewed"))

  static let spec = CommandSpec(
    path: ["report"], aliases: [["报告"]],
    summary: LocalText(zh: "写一份进展报告：网页或文字", en: "Write a report of progress, as a page or text"),
    discussion: LocalText(
      zh: "进展和曲线、原因和轮到谁、医疗机构自己就能办的、先办哪十件事、九十天内到期的护士注册、作出的决定、与导入不符的决定、数据来源。网页自成一体，可以打印，手机上也能看。\n\n只有人数，没有姓名和号码；加 --names 才列出姓名，证件号码在任何情况下都不写。曲线用的人数在每次导入时记下。",
      en: "Progress and its curve, reasons and whose turn it is, what institutions can move themselves, the ten actions to take first, nurses' registrations that end within ninety days, decisions taken, drift, sources. The page stands by itself, prints on A4 and is read on a phone.\n\nIt has counts only, unless --names names people; ID numbers are never in it. The counts of the curve are kept at each import."),
    options: [since.erased, institution.erased, deadline.erased, names.erased], operands: [file.erased],
    effect: .reads, formats: [],
    examples: [
      Example("ecert-admin report 周报.html", LocalText(zh: "每周一份网页", en: "The page of the week")),
      Example(
        "ecert-admin report 周报.html --since 2026-11-01 --deadline 2026-12-31",
        LocalText(zh: "与月初相比，年底前要办完", en: "Against the first of the month, to be done by the end of the year")),
      Example("ecert-admin report 周报.md", LocalText(zh: "同样的表，贴进文件", en: "The same tables, to be pasted")),
    ],
    exitCodes: [
      ExitNote(.cannotCreate, LocalText(zh: "文件已存在", en: "the file exists")),
      ExitNote(.dataWrong, LocalText(zh: "没有这个机构", en: "no such institution here")),
    ])

  private let file: ReportFile
  private let request: ReportRequest

  init(_ arguments: ParsedArguments) throws {
    file = try arguments.required(Self.file)
    request = ReportRequest(
      since: arguments[Self.since], institution: arguments[Self.institution].map(Cleaning.code),
      deadline: arguments[Self.deadline], names: arguments[Self.names])
  }

  func run(_ context: Context) throws -> ExitCode {
    if let since = request.since, since > context.asOf {
      throw CommandError.sinceAhead(day: since.description, today: context.asOf.description)
    }
    let figures = try context.openDesk().report(request)
    let messages = context.messages
    let briefing = ReportBriefing(figures, messages).briefing
    try context.makeFile(file.path) { try $0.write(Array(briefing.text(as: file.format).utf8)) }
    context.console.note(messages.reportMade(file.path, figures.progress))
    let isEmpty = figures.progress.now.judged == 0
    context.console.note(isEmpty ? messages.nothingImported : messages.reportNext(figures.actions.first))
    if figures.people != nil { context.console.note(messages.namesWarning) }
    return .done
  }
}
