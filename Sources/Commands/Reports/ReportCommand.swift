// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `report FILE.html|.md|.xlsx` (报告): how far everybody has come, as a page to hand on.
struct ReportCommand: Command {
  private static let file = Operand<ReportFile>(
    "file", metavar: LocalText(zh: "文件.html|.md|.xlsx", en: "FILE.html|.md|.xlsx"),
    help: LocalText(zh: "写到这里，不覆盖已有的；.html 是网页，.md 是文字，.xlsx 是工作簿", en: "where it goes, never over an existing file; .html a page, .md text, .xlsx a workbook"),
    count: .optional,
    expected: LocalText(
      zh: "报告写成网页、文字或工作簿，文件名须以 \(ReportFile.suffixes(joinedBy: " 或 ")) 结尾", en: "a report is a page, text or a workbook: the file's name ends in \(ReportFile.suffixes(joinedBy: " or "))"),
    completion: .file(suffixes: BriefingFormat.allCases.map(\.rawValue)), parse: ReportFile.init)
  private static let since = Opt<CivilDate>.day(
    "since", help: LocalText(zh: "与这一天相比；默认 7 天前", en: "compare with this day; seven days ago unless given"))
  private static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "只看这个机构", en: "this institution only"), completion: .institution)
  private static let deadline = Opt<CivilDate>.day(
    "deadline", help: LocalText(zh: "应在这一天办完：画在曲线上，并算出每周需办多少", en: "to be done by this day: drawn into the curve, with the pace it needs"))
  private static let perInstitution = Opt<String>.text(
    "per-institution", metavar: LocalText(zh: "文件夹", en: "DIR"),
    help: LocalText(zh: "每个机构一个工作簿，只有本机构受阻的人", en: "a workbook for each institution with its own blocked people"))
  private static let names = Opt<Bool>.flag(
    "names", help: LocalText(zh: "列出受阻和将到期的人的姓名", en: "name those who are blocked or to be renewed"))

  static let spec = CommandSpec(
    path: ["report"], aliases: [["报告"]],
    summary: LocalText(zh: "写一份进展报告：网页、文字或工作簿", en: "Write a report of progress: a page, text or a workbook"),
    discussion: LocalText(
      zh: "进展和曲线、原因和轮到谁、医疗机构自己就能办的、先办哪十件事、九十天内到期的护士注册、作出的决定、与导入不符的决定、数据来源。网页自成一体，可以打印，手机上也能看。\n\n只有人数，没有姓名和号码；加 --names 才列出姓名，证件号码在任何情况下都不写。曲线用的人数在每次导入时记下。\n\n--per-institution 在一个新的或空的文件夹里给每个机构写一个工作簿，以机构代码为名，可以直接发给该机构：其中有姓名，证件号码打码。",
      en: "Progress and its curve, reasons and whose turn it is, what institutions can move themselves, the ten actions to take first, nurses' registrations that end within ninety days, decisions taken, drift, sources. The page stands by itself, prints on A4 and is read on a phone.\n\nIt has counts only, unless --names names people; ID numbers are never in it. The counts of the curve are kept at each import.\n\n--per-institution writes a workbook for each institution into a folder that is new or empty, named by its code and ready to be sent to it: it holds names, with masked ID numbers."),
    options: [since.erased, institution.erased, deadline.erased, names.erased, perInstitution.erased], operands: [file.erased],
    effect: .reads, formats: [], takesOutput: false,
    examples: [
      Example("ecert-admin report 周报.html", LocalText(zh: "每周一份网页", en: "The page of the week")),
      Example(
        "ecert-admin report 周报.html --since 2026-11-01 --deadline 2026-12-31",
        LocalText(zh: "与月初相比，年底前要办完", en: "Against the first of the month, to be done by the end of the year")),
      Example(
        "ecert-admin report 周报.xlsx --per-institution 分发",
        LocalText(zh: "工作簿，另给每家医院一个", en: "A workbook, and one for each hospital")),
      Example("ecert-admin report 周报.md", LocalText(zh: "同样的表，贴进文件", en: "The same tables, to be pasted")),
    ],
    exitCodes: [
      ExitNote(.cannotCreate, LocalText(zh: "文件已存在，或文件夹不是空的", en: "the file exists, or the folder is not empty")),
      ExitNote(.dataWrong, LocalText(zh: "没有这个机构", en: "no such institution here")),
    ])

  private let file: ReportFile?
  private let folder: String?
  private let request: ReportRequest

  init(_ arguments: ParsedArguments) throws {
    file = arguments[Self.file]
    folder = arguments[Self.perInstitution]
    request = ReportRequest(
      since: arguments[Self.since], institution: arguments[Self.institution].map(Cleaning.code),
      deadline: arguments[Self.deadline], names: arguments[Self.names])
    // They are about the report, not about what is sent to each institution.
    let isAboutReport = request.since != nil || request.deadline != nil || request.names
    if folder == nil || isAboutReport { _ = try arguments.required(Self.file) }
  }

  func run(_ context: Context) throws -> ExitCode {
    if let since = request.since, since > context.asOf {
      throw CommandError.sinceAhead(day: since.description, today: context.asOf.description)
    }
    let desk = try context.openDesk()
    // Before the report, which nobody could write a second time.
    if let folder { try context.console.makeFolder(folder) }
    if let file { try write(file, try desk.report(request), context) }
    if let folder { try distribute(in: folder, desk, context) }
    return .done
  }

  private func distribute(in folder: String, _ desk: Desk, _ context: Context) throws {
    var workbooks = InstitutionWorkbooks(context, folder: folder, settings: desk.settings)
    try workbooks.write(desk, institution: request.institution)
    context.console.note(
      context.messages.distributed(folder, people: workbooks.people, workbooks: workbooks.workbooks))
  }

  private func write(_ file: ReportFile, _ figures: ReportFigures, _ context: Context) throws {
    let messages = context.messages
    let report = ReportBriefing(figures, messages)
    let briefing = report.briefing
    try context.makeFile(file.path) { made in
      switch briefing.content(as: file.format) {
      case .text(let text): try made.write(Array(text.utf8))
      case .workbook(let lines): try context.makeWorkbook(of: lines, in: made)
      }
    }
    context.console.note(messages.reportMade(file.path, figures.progress))
    let isEmpty = figures.progress.now.judged == 0
    context.console.note(isEmpty ? messages.nothingImported : report.next)
    if figures.people != nil { context.console.note(messages.namesWarning) }
  }
}
