// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Reports

/// `cache check`: whether the file, its references and every stored verdict are sound.
struct CacheCheck: Command {
  private static let fields: [Field] = [Field("finding"), Field("place")]

  static let spec = CommandSpec(
    path: ["cache", "check"],
    summary: LocalText(zh: "检查缓存：文件结构、引用、每个人的结论", en: "Check the file, its references and every verdict"),
    effect: .reads, rows: fields,
    examples: [Example("ecert-admin cache check", LocalText(zh: "检查缓存", en: "Check the cache"))],
    exitCodes: [ExitNote(.answerIsNo, LocalText(zh: "发现损坏", en: "damage was found"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let messages = context.messages
    let damage = try damage(context)
    let report = Report<CacheDamage>(
      name: "cache-check", fields: Self.fields,
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

  /// A file that is too damaged to be opened is a finding like any other.
  private func damage(_ context: Context) throws -> [CacheDamage] {
    var rows = 0
    defer { context.console.clearProgress() }
    do {
      return try context.openDesk().check {
        rows += 1
        if rows & 0x3ff == 0 {
          try context.console.checkInterrupt()
          context.console.progress(
            context.messages.progressJudging, unit: context.messages.progressRows, rows: rows, fraction: nil)
        }
      }
    } catch CacheError.damaged(_, let detail) {
      return [CacheDamage(finding: .integrity(detail))]
    }
  }

  private static func payload(_ finding: CacheDamage.Finding) -> [Cell] {
    switch finding {
    case .integrity(let detail): [.text("integrity"), .text(detail)]
    case .schema(let object): [.text("schema"), .text(object)]
    case .foreignKey(let table, let row): [.text("reference"), .text("\(table) \(row)")]
    case .decision(let n): [.text("decision"), .text(String(n))]
    case .decisionState(let n): [.text("decision-state"), .text(String(n))]
    case .picture(let name): [.text("picture"), .text(name)]
    case .confirmation(let n): [.text("confirmation"), .text(String(n))]
    case .standing(let authority): [.text("standing"), .text(authority?.text ?? "")]
    case .count(let institution): [.text("count"), .text(institution)]
    case .judgement(let kind, let certificate): [.text("verdict"), .text("\(kind.rawValue) \(certificate)")]
    }
  }
}
