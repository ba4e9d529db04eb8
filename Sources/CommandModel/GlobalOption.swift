// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The declarations of the global options, once for the whole program.
public enum GlobalOption {
  public static let cache = Opt<String>.text(
    "cache", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(
      zh: "使用这个缓存文件；未给出时依次取 ECERT_CACHE、$XDG_DATA_HOME/ecert-admin/cache.db",
      en: "the cache to use; else ECERT_CACHE, else $XDG_DATA_HOME/ecert-admin/cache.db"),
    completion: .file(suffixes: [".db"]))

  public static let format = Opt<OutputFormat>.choice(
    "format", metavar: LocalText(zh: "格式", en: "FORMAT"),
    help: LocalText(
      zh: "输出格式；终端上默认 table，管道中默认 plain，文件按其后缀",
      en: "format of the output; table on a terminal, plain in a pipe, a file's by its ending"),
    values: OutputFormat.allCases.map { Choice($0.rawValue, $0, meaning(of: $0)) })

  public static let output = Opt<String>.text(
    "output", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(
      zh: "写入文件；全部写完才替换原文件",
      en: "write to a file, which is replaced only when all is written"),
    completion: .file())

  public static let encoding = Opt<String>.choice(
    "encoding",
    help: LocalText(
      zh: "csv、tsv 的编码；写文件默认 utf-8-bom，管道中默认 utf-8",
      en: "encoding of csv and tsv; utf-8-bom in a file, utf-8 in a pipe"),
    values: ["utf-8", "utf-8-bom", "gb18030"].map { Choice($0, $0) })

  public static let lang = Opt<Language>(
    "lang", metavar: LocalText(same: "zh-Hans|en"),
    help: LocalText(
      zh: "界面语言；未给出时依次取 ECERT_LANG、LC_ALL、LC_MESSAGES、LANG",
      en: "language; else ECERT_LANG, LC_ALL, LC_MESSAGES, LANG"),
    allowed: Language.allCases.map { AllowedValue($0.rawValue) }, completion: .values,
    parse: Language.parse)

  public static let asOf = Opt<String>(
    "as-of", metavar: LocalText(zh: "日期", en: "DATE"),
    help: LocalText(zh: "以这一天为“今天”", en: "take this day for today"),
    expected: LocalText(zh: "须为日期，如 2026-11-23", en: "a date such as 2026-11-23"),
    parse: { ISODay.exists($0) ? $0 : nil })

  public static let reveal = Opt<Bool>.flag(
    "reveal",
    help: LocalText(
      zh: "显示完整证件号码；每次使用都记入日志", en: "show full identity numbers; each use is logged"))

  public static let color = Opt<ColorChoice>.choice(
    "color",
    help: LocalText(
      zh: "何时使用颜色；默认 auto，设有 NO_COLOR 时不用",
      en: "when to use colour; auto by default, none if NO_COLOR is set"),
    values: ColorChoice.allCases.map { Choice($0.rawValue, $0) })

  public static let noPager = Opt<Bool>.flag(
    "no-pager", help: LocalText(zh: "长输出不分页", en: "do not page long output"))

  public static let quiet = Opt<Bool>.flag(
    "quiet", short: "q",
    help: LocalText(zh: "只输出结果和错误", en: "print results and errors only"))

  public static let dryRun = Opt<Bool>.flag(
    "dry-run",
    help: LocalText(zh: "照常检查和预览，但不写入", en: "check and preview everything, write nothing"))

  public static let yes = Opt<Bool>.flag(
    "yes", short: "y", help: LocalText(zh: "不再询问，直接执行", en: "do not ask for confirmation"))

  public static let operatorName = Opt<String>.text(
    "operator", metavar: LocalText(zh: "姓名", en: "NAME"),
    help: LocalText(zh: "经办人，记入日志", en: "who does this; goes into the log"))

  public static let reason = Opt<String>.text(
    "reason", metavar: LocalText(zh: "理由", en: "TEXT"),
    help: LocalText(zh: "理由，记入日志", en: "why; goes into the log"))

  public static let help = Opt<Bool>.flag(
    "help", short: "h", help: LocalText(zh: "显示帮助", en: "show help"))

  public static let version = Opt<Bool>.flag(
    "version", short: "V", help: LocalText(zh: "显示版本", en: "show the version"))

  /// All but `--help` and `--version`, in the order of help.
  static let all: [AnyOpt] = [
    cache.erased, format.erased, output.erased, encoding.erased, lang.erased, asOf.erased, reveal.erased,
    color.erased, noPager.erased, quiet.erased, dryRun.erased, yes.erased, operatorName.erased,
    reason.erased,
  ]

  /// All, with the two that every line understands.
  static let everywhere: [AnyOpt] = all + [help.erased, version.erased]

  private static func meaning(of format: OutputFormat) -> LocalText {
    switch format {
    case .table: return LocalText(zh: "给人看的表格", en: "a table for people")
    case .plain: return LocalText(zh: "无标题行的 TSV", en: "TSV without a heading row")
    case .json: return LocalText(zh: "一个 JSON 对象", en: "one JSON object")
    case .ndjson: return LocalText(zh: "每行一个 JSON 对象", en: "one JSON object a line")
    case .csv: return LocalText(zh: "供 Excel 打开", en: "for Excel")
    case .tsv: return LocalText(zh: "制表符分隔", en: "separated by tabs")
    case .xlsx: return LocalText(zh: "Excel 工作簿", en: "an Excel workbook")
    }
  }
}
