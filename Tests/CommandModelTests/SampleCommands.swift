// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Reports

/// A little table of commands with every kind of option and operand.
enum SampleCommands {
  enum Kind: String, Sendable, CaseIterable { case physician, nurse }

  static let person = Operand<String>.text(
    "person", metavar: LocalText(zh: "人员", en: "PERSON"),
    help: LocalText(zh: "执业证书编码、证件号码或姓名", en: "a practice code, an identity number or a name"),
    completion: .person)

  static let people = Operand<String>.text(
    "people", metavar: LocalText(zh: "人员", en: "PERSON"),
    help: LocalText(zh: "一名或多名护士", en: "one nurse or more"), count: .oneOrMore,
    completion: .person)

  static let kind = Opt<Kind>.choice(
    "kind", short: "k", help: LocalText(zh: "只列这一类人员", en: "only people of this kind"),
    values: Kind.allCases.map { Choice($0.rawValue, $0) })

  static let blockers = Opt<String>.choice(
    "reason", metavar: LocalText(zh: "原因", en: "REASON"),
    help: LocalText(zh: "只列因此受阻的人员", en: "only people blocked by this"),
    arity: .repeated(commas: true), completion: .reason,
    values: [
      Choice("photo.missing", "photo.missing", LocalText(zh: "没有照片", en: "there is no photo")),
      Choice("photo.rejected", "photo.rejected", LocalText(zh: "照片已退回", en: "the photo was rejected")),
      Choice("account.inactive", "account.inactive", LocalText(zh: "账户未激活", en: "the account is inactive")),
    ])

  static let limit = Opt<Int>.number(
    "limit", short: "n", metavar: LocalText(zh: "行数", en: "ROWS"),
    help: LocalText(zh: "最多列多少行", en: "how many rows at most"), in: 1...1_000)

  static let everybody = Opt<Bool>.flag(
    "all", short: "a", help: LocalText(zh: "包括已搁置的人员", en: "people set aside as well"))

  static let heading = Opt<String>.text(
    "map", short: "m", metavar: LocalText(zh: "对照", en: "THEIRS=ours"),
    help: LocalText(zh: "把文件中的标题对应到字段", en: "take a heading of the file for a field"),
    arity: .repeated(commas: false))

  static let office = Opt<String>.choice(
    "office", help: LocalText(zh: "这是谁的工作台", en: "whose desk this is"), isRequired: true,
    values: ["institution", "authority"].map { Choice($0, $0) })

  static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "医疗机构的代码", en: "the code of the institution"), completion: .institution)

  static let division = Opt<String>.text(
    "division", metavar: LocalText(zh: "区划", en: "CODE"),
    help: LocalText(zh: "行政区划代码", en: "the code of the division"))

  static let exportKind = Operand<String>.choice(
    "export", metavar: LocalText(zh: "种类", en: "KIND"),
    help: LocalText(zh: "文件里是什么", en: "what the file holds"),
    values: ["institutions", "physicians", "nurses"].map { Choice($0, $0) })

  static let files = Operand<String>.text(
    "files", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "导出的文件", en: "exported files"), count: .oneOrMore,
    completion: .file(suffixes: [".csv"]))

  static let days = Operand<Int>.number(
    "days", metavar: LocalText(zh: "天数", en: "DAYS"),
    help: LocalText(zh: "提前多少天", en: "how many days ahead"), count: .optional, in: 1...365)

  static let table = CommandTable(
    specs: [`init`, `import`, blocked, why, due, submit, selfTest], groups: [renewal],
    about: LocalText(
      zh: "为医师、护士查明电子证照能否亮证", en: "Tells who can show an electronic licence, and why not"))

  static let renewal = CommandGroup(
    "renewal", aliases: ["延续注册"],
    summary: LocalText(zh: "护士延续注册", en: "Renew registrations of nurses"))

  static let `init` = CommandSpec(
    path: ["init"], aliases: [["初始化"]],
    summary: LocalText(zh: "新建缓存", en: "Create the cache"),
    options: [office.erased, institution.erased, division.erased],
    exclusive: [[institution.erased, division.erased]], effect: .writes, formats: [],
    examples: [
      Example(
        "ecert-admin init --office institution --institution PDY00123345020319A1001",
        LocalText(zh: "建立医疗机构的工作台", en: "Set up the desk of an institution"))
    ],
    exitCodes: [ExitNote(.cannotCreate, LocalText(zh: "缓存已存在", en: "the cache exists already"))])

  static let `import` = CommandSpec(
    path: ["import"], aliases: [["导入"]],
    summary: LocalText(zh: "读入导出文件", en: "Read exported files"), options: [heading.erased],
    operands: [exportKind.erased, files.erased], effect: .writes,
    examples: [
      Example(
        "ECERT_CACHE=a.db ecert-admin import nurses 护士.csv",
        LocalText(zh: "读入护士名册", en: "Read the roster of nurses"))
    ])

  static let blocked = CommandSpec(
    path: ["blocked"], aliases: [["受阻"]],
    summary: LocalText(zh: "列出受阻人员", en: "List people who are blocked"),
    discussion: LocalText(
      zh: "每人一行，按机构代码排序。\n\n筛选条件可以组合：\n  同一选项的多个值任一成立即可；\n  不同选项须同时成立。",
      en: """
        One row for each person, by institution.

        Filters combine:
          values of one option are alternatives;
          different options must all hold.
        """),
    options: [kind.erased, blockers.erased, limit.erased, everybody.erased], effect: .reads,
    formats: [.table, .plain, .json, .csv],
    examples: [
      Example(
        "ecert-admin blocked --kind nurse --reason photo.missing,photo.rejected --format csv > 名单.csv",
        LocalText(zh: "导出照片有问题的护士", en: "Export the nurses whose photos are missing or rejected"))
    ])

  static let why = CommandSpec(
    path: ["why"], aliases: [["诊断"]],
    summary: LocalText(zh: "逐项说明一个人的情况", en: "Explain every condition of one person"),
    operands: [person.erased], effect: .reads, showsNumbers: true,
    examples: [
      Example("ecert-admin why 110450203000123", LocalText(zh: "按证书编码查", en: "By practice code")),
      Example("cat number.txt | ecert-admin why -", LocalText(zh: "从标准输入读", en: "From standard input")),
    ],
    exitCodes: [ExitNote(.answerIsNo, LocalText(zh: "不能亮证", en: "the person cannot show a licence"))])

  static let due = CommandSpec(
    path: ["renewal", "due"], summary: LocalText(zh: "列出到期在即的护士", en: "List nurses due for renewal"),
    operands: [days.erased], effect: .reads,
    examples: [
      Example("ecert-admin renewal due 60", LocalText(zh: "今后 60 天", en: "The next 60 days"))
    ])

  static let submit = CommandSpec(
    path: ["renewal", "submit"], aliases: [["提交延续注册"]],
    summary: LocalText(zh: "提交延续注册", en: "Submit renewals"), options: [everybody.erased],
    operands: [people.erased], effect: .writes, office: .institution, showsNumbers: true,
    examples: [
      Example(
        "ecert-admin renewal submit 200845020312345 --reason '本人申请' -y",
        LocalText(zh: "提交一名护士", en: "Submit one nurse"))
    ])

  static let selfTest = CommandSpec(
    path: ["self-test"], summary: LocalText(zh: "内部自检", en: "Test the program itself"), effect: .none,
    formats: [], examples: [], isHidden: true)
}
