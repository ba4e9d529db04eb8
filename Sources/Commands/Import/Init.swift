// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `init`: makes the cache and says whose desk it is.
struct Init: Command {
  private static let office = Opt<Office.Kind>.choice(
    "office", help: LocalText(zh: "医疗机构或卫生健康主管部门", en: "an institution's desk or a health authority's"),
    isRequired: true,
    values: [
      Choice("institution", .institution, LocalText(zh: "医疗机构", en: "institution")),
      Choice("authority", .authority, LocalText(zh: "卫生健康主管部门", en: "health authority")),
    ])
  private static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "医疗机构的代码", en: "the institution's code"))
  private static let division = Opt<Division>(
    "division", metavar: LocalText(zh: "行政区划代码", en: "CODE"),
    help: LocalText(zh: "主管部门的 6 位行政区划代码", en: "the authority's division, six digits"),
    expected: LocalText(zh: "须为 6 位数字，如 450203", en: "six digits such as 450203"),
    parse: { Division(Cleaning.code($0)) })

  static let spec = CommandSpec(
    path: ["init"], aliases: [["初始化"]],
    summary: LocalText(zh: "建立缓存，说明这是谁的办事台", en: "Make the cache and say whose desk it is"),
    discussion: LocalText(
      zh: "缓存只有本人可读写。已有的文件从不覆盖。", en: "Nobody else can read the cache. An existing file is never written over."),
    options: [office.erased, institution.erased, division.erased],
    exclusive: [[institution.erased, division.erased]], effect: .writes, formats: [],
    examples: [
      Example(
        "ecert-admin init --office authority --division 450203 --operator 韦敏",
        LocalText(zh: "城区卫健局的办事台", en: "A district authority's desk")),
      Example(
        "ecert-admin init --office institution --institution 74085017434152212C2101 --operator 陆云",
        LocalText(zh: "一家医院的办事台", en: "A hospital's desk")),
    ],
    exitCodes: [ExitNote(.cannotCreate, LocalText(zh: "缓存已存在", en: "the cache exists"))])

  private let office: Office

  init(_ arguments: ParsedArguments) throws {
    switch try arguments.required(Self.office) {
    case .institution: office = .institution(code: Cleaning.code(try arguments.required(Self.institution)))
    case .authority: office = .authority(try arguments.required(Self.division))
    }
  }

  func run(_ context: Context) throws -> ExitCode {
    let operatorName = context.globals.operatorName ?? context.messages.defaultOperator
    if context.globals.dryRun {
      if try context.console.isThere(context.cachePath) { throw CacheError.exists(path: context.cachePath) }
    } else {
      try context.console.prepareFolder(of: context.cachePath)
      try Desk.create(path: context.cachePath, office: office, operatorName: operatorName, now: context.now)
    }
    try context.say(
      context.messages.cacheCreated(path: context.cachePath, office: office, operatorName: operatorName)
        + (context.globals.dryRun ? [context.messages.dryRunNothingWritten] : []))
    return .done
  }
}
