// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Exchange
import Licensing
import Messages
import SampleDistrict

/// `demo` (演示): builds a fictional district in a scratch cache and walks the main job.
struct Demo: Command {
  private static let folder = Operand<String>.text(
    "folder", metavar: LocalText(zh: "文件夹", en: "DIR"),
    help: LocalText(zh: "把演示的文件和缓存留在这里；默认用完即删", en: "keep the demo's files and cache here; else they go at the end"),
    count: .optional, completion: .directory)

  static let spec = CommandSpec(
    path: ["demo"], aliases: [["演示"]],
    summary: LocalText(zh: "用一个虚构的城区走一遍主要工作", en: "Walk the main job in a fictional district"),
    discussion: LocalText(
      zh: "不需要 init，不提问，不碰您的缓存。姓名、号码、机构均为虚构。",
      en: "Needs no init, asks nothing and leaves your cache alone. All names, numbers and places are invented."),
    operands: [folder.erased], effect: .none, formats: [],
    examples: [
      Example("ecert-admin demo", LocalText(zh: "走一遍", en: "Walk through it")),
      Example("ecert-admin demo 演示", LocalText(zh: "留下缓存，自己动手试", en: "Keep the cache to try things out")),
    ],
    exitCodes: [ExitNote(.cannotCreate, LocalText(zh: "文件夹里已有内容", en: "the folder is not empty"))])

  /// Rows that the walk shows of a long list.
  private static let shown = 8

  private let folder: String?

  init(_ arguments: ParsedArguments) { folder = arguments[Self.folder] }

  func run(_ context: Context) throws -> ExitCode {
    let place: String
    if let folder {
      try context.console.makeFolder(folder)
      place = folder
    } else {
      place = try context.console.makeTemporaryFolder()
    }
    let cache = place + "/cache.db"
    let scratch = context.scratch(cachePath: cache)
    let messages = context.messages
    let district = SampleDistrict(today: context.asOf)
    try write(district, to: place, scratch)
    try context.say(
      messages.demoOpening(people: district.size.people, institutions: district.size.institutions, folder: place))
    try Desk.create(
      path: cache, office: .authority(district.division), operatorName: messages.defaultOperator, now: context.now)
    try walk(place, scratch)
    try context.say([""] + messages.demoClosing(cache: context.console.absolute(cache), keeps: folder != nil))
    return .done
  }

  private func write(_ district: SampleDistrict, to place: String, _ context: Context) throws {
    for kind in ExportKind.allCases {
      try context.makeFile(place + "/" + SampleDistrict.fileName(kind)) {
        try district.write(kind, encoding: .gb18030, into: $0.write)
      }
    }
  }

  private func walk(_ place: String, _ context: Context) throws {
    let messages = context.messages
    try context.say(["", messages.demoStep(1, .importing)])
    for kind in ExportKind.allCases {
      let desk = try context.openDesk(willWrite: true)
      let request = ImportRequest(kind: kind, files: [place + "/" + SampleDistrict.fileName(kind)])
      _ = try ImportRun(context: context, namesProblems: false, namesRejects: folder != nil).run(desk, request, withNext: kind == .accounts)
    }
    let desk = try context.openDesk()
    try context.say(["", messages.demoStep(2, .summary)])
    var blocked = desk.filter
    blocked.verdict = .blocked
    try SummaryReport(context: context).emit(try desk.summary(by: .reason, blocked))
    try context.say(["", messages.demoStep(3, .blocked)])
    let first = try list(desk, blocked, context)
    if let first {
      try context.say(["", messages.demoStep(4, .why)])
      let page = WhyPage(context: context, settings: desk.settings)
      try context.say(page.lines(try desk.diagnosis(first)))
    }
    try context.say([messages.demoStep(5, .board)])
    try BoardCommand.emit(try desk.standings(), includesAside: false, context)
  }

  /// - Returns: the first person whose qualification differs, else the first of the list.
  private func list(_ desk: Desk, _ filter: ListFilter, _ context: Context) throws -> String? {
    var short = filter
    short.limit = Self.shown
    let report = PersonReport(context: context, settings: desk.settings).report(name: "blocked")
    var writer = try context.writer(report)
    var first: String?
    try desk.list(short) { row in
      if first == nil || row.standing.blockers.contains(BlockerSet(.codeDiffers)) { first = row.certificate }
      try writer.row(row)
    }
    let total = try desk.count(filter)
    try writer.finish(footer: [context.messages.blockedFooter(shown: min(Self.shown, total), total: total)])
    return first
  }
}
