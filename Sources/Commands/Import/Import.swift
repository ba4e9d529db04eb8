// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Exchange
import Licensing
import Messages

/// `import` (导入): reads the exports of the registration systems into the cache.
struct Import: Command {
  private static let kind = Operand<ExportKind>.choice(
    "kind", metavar: LocalText(zh: "种类", en: "KIND"),
    help: LocalText(zh: "导出的种类", en: "what the export holds"),
    values: [
      Choice("institutions", .institutions, LocalText(zh: "医疗机构", en: "institutions")),
      Choice("qualifications", .qualifications, LocalText(zh: "医师资格", en: "physicians' qualifications")),
      Choice("physicians", .physicians, LocalText(zh: "医师执业注册", en: "physicians' registrations")),
      Choice("nurses", .nurses, LocalText(zh: "护士执业注册", en: "nurses' registrations")),
      Choice("accounts", .accounts, LocalText(zh: "电子化账户", en: "electronic accounts")),
    ])
  private static let files = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "Excel 工作簿（xlsx、xls）、CSV 或制表符文本；编码自动识别", en: "an Excel workbook (xlsx, xls), CSV or tab-separated text in any encoding"),
    count: .oneOrMore, completion: .file(suffixes: [".csv", ".tsv", ".txt", ".xlsx", ".xls"]))
  private static let exportedOn = Opt<CivilDate>.day(
    "exported-on", help: LocalText(zh: "导出的日期；默认今天", en: "the day of the export; today unless given"))
  private static let encoding = Opt<TextEncoding>.choice(
    "encoding", help: LocalText(zh: "文件编码；默认自动识别", en: "encoding of the file; found out unless given"),
    values: TextEncoding.allCases.map { Choice($0.rawValue, $0) })
  private static let sheet = Opt<String>.text(
    "sheet", metavar: LocalText(zh: "工作表", en: "NAME"),
    help: LocalText(zh: "读工作簿的这个工作表；默认表头相符的那个", en: "the sheet of the workbook; the one whose heading fits unless given"))
  private static let map = Opt<HeadingMap.Entry>(
    "map", metavar: LocalText(zh: "对方列名=本系统列名", en: "THEIRS=ours"),
    help: LocalText(zh: "说明一个列名；会被记住", en: "name a column; remembered for next time"), arity: .repeated(commas: false),
    expected: LocalText(zh: "须为“对方列名=本系统列名”", en: "THEIRS=ours"), parse: HeadingMap.entry)
  private static let covered = Opt<String>.text(
    "for", metavar: LocalText(zh: "机构代码", en: "INSTITUTION"),
    help: LocalText(zh: "文件只覆盖这些机构（账户、资格）", en: "the file covers these institutions only (accounts, qualifications)"),
    arity: .repeated(commas: true), completion: .institution)
  private static let rejects = Opt<String>.text(
    "rejects", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "拒收的行写到这里，.xlsx 为工作簿；默认 文件.rejects.csv", en: "where rejected rows go, .xlsx for a workbook; FILE.rejects.csv unless given"),
    completion: .file(suffixes: [".csv", ".xlsx"]))
  private static let strict = Opt<Bool>.flag(
    "strict", help: LocalText(zh: "有一行不合要求就全不导入", en: "import nothing if any row is rejected"))
  private static let snapshot = Opt<Bool>.flag(
    "snapshot", help: LocalText(zh: "文件里没有的就移除（先预览并询问）", en: "what the file leaves out is gone (previews and asks)"))
  private static let all = Opt<Bool>.flag(
    "all", help: LocalText(zh: "快照针对全部，而不只是文件中的机构", en: "the snapshot is of everything, not of the institutions in the file"))

  static let spec = CommandSpec(
    path: ["import"], aliases: [["导入"]],
    summary: LocalText(zh: "导入登记系统的导出文件", en: "Read what the registration systems export"),
    discussion: LocalText(
      zh: """
        列名、编码、分隔符自动识别；不合要求的行连同原因写进拒收文件，改正后可原样再导入。
        不加 --for 的账户、资格文件视为覆盖所有人：文件里没有的人按“查无”处理。
        """,
      en: """
        Headings, encoding and separator are found out. Rows that cannot be taken go with their reasons into a file that can be imported once mended.
        Accounts and qualifications without --for cover everybody: who is not in the file counts as not there.
        """),
    options: [
      exportedOn.erased, encoding.erased, sheet.erased, map.erased, covered.erased, rejects.erased, strict.erased,
      snapshot.erased, all.erased,
    ],
    operands: [kind.erased, files.erased], effect: .writes, rows: ImportRun.fields,
    examples: [
      Example("ecert-admin import physicians 医师.csv", LocalText(zh: "导入医师", en: "Import physicians")),
      Example(
        "ecert-admin import accounts 账户.csv --for 74085017434152212C2101 --dry-run",
        LocalText(zh: "试导入一家医院的账户", en: "Try one hospital's accounts")),
      Example(
        "ecert-admin import nurses 护士.csv --map 证号=护士执业证书编号 --exported-on 2026-11-20",
        LocalText(zh: "说明列名和导出日期", en: "Name a column and the day of the export")),
    ],
    exitCodes: [
      ExitNote(.answerIsNo, LocalText(zh: "有行被拒收", en: "rows were rejected")),
      ExitNote(.dataWrong, LocalText(zh: "文件不合要求，没有导入", en: "the file is wrong and was not imported")),
      ExitNote(.cannotCreate, LocalText(zh: "拒收文件已存在且被改过", en: "the file of rejected rows exists and was changed")),
    ])

  private let request: ImportRequest

  init(_ arguments: ParsedArguments) throws {
    let kind = try arguments.required(Self.kind)
    var request = ImportRequest(kind: kind, files: arguments[many: Self.files])
    request.exportedOn = arguments[Self.exportedOn]
    request.encoding = arguments[Self.encoding]
    request.sheet = arguments[Self.sheet]
    request.map = HeadingMap(entries: arguments[many: Self.map])
    request.covered = arguments[many: Self.covered].map(Cleaning.code)
    request.rejects = arguments[Self.rejects]
    request.isStrict = arguments[Self.strict]
    request.isDryRun = arguments.globals.dryRun
    let covers = kind == .accounts || kind == .qualifications
    if !request.covered.isEmpty && !covers {
      throw CommandError.coverageDoesNotApply(kind: kind)
    }
    if arguments[Self.all] && !arguments[Self.snapshot] {
      throw UsageError.missingOption(Self.snapshot.erased.name, command: Self.spec.path)
    }
    if arguments[Self.snapshot] {
      if kind.personKind == nil && !arguments[Self.all] { throw CommandError.snapshotNeedsAll(kind: kind) }
      request.snapshot = arguments[Self.all] ? .everything : .namedInstitutions
    }
    try request.check()
    self.request = request
  }

  func run(_ context: Context) throws -> ExitCode {
    if let day = request.exportedOn, day > context.asOf {
      throw CommandError.exportedAhead(day: day.description, today: context.asOf.description)
    }
    let desk = try context.openDesk(willWrite: true)
    let outcome = try ImportRun(context: context).run(desk, request)
    return outcome.total.rejected > 0 ? .answerIsNo : .done
  }
}
