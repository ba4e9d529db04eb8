// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `cache check`: whether the file, its references and every stored verdict are sound.
struct CacheCheck: Command {
  static let spec = CommandSpec(
    path: ["cache", "check"],
    summary: LocalText(zh: "检查缓存：文件结构、引用、每个人的结论", en: "Check the file, its references and every verdict"),
    effect: .reads,
    examples: [Example("ecert-admin cache check", LocalText(zh: "检查缓存", en: "Check the cache"))],
    exitCodes: [ExitNote(.answerIsNo, LocalText(zh: "发现损坏", en: "damage was found"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let messages = context.messages
    var rows = 0
    let damage = try desk.check {
      rows += 1
      if rows & 0x3ff == 0 {
        try context.console.checkInterrupt()
        context.console.progress(
          messages.progressJudging, unit: messages.progressRows, rows: rows, fraction: nil)
      }
    }
    context.console.clearProgress()
    let report = Report<CacheDamage>(
      name: "cache-check", fields: [Field("finding"), Field("place")],
      display: TableLayout([
        TableColumn(messages.heading(.finding), minimumWidth: 20, flexible: true) {
          Styled(messages.label($0), .red)
        }
      ]),
      payload: { Self.payload($0.finding) })
    try context.emit(
      report, damage, footer: [damage.isEmpty ? messages.cacheSound : messages.cacheDamaged(damage.count)])
    return damage.isEmpty ? .done : .answerIsNo
  }

  private static func payload(_ finding: CacheDamage.Finding) -> [Cell] {
    switch finding {
    case .integrity(let detail): [.text("integrity"), .text(detail)]
    case .foreignKey(let table, let row): [.text("reference"), .text("\(table) \(row)")]
    case .judgement(let kind, let certificate): [.text("verdict"), .text("\(kind.rawValue) \(certificate)")]
    }
  }
}
