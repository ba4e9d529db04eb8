// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func cacheCreated(path: String, office: Office, operatorName: String) -> [String] {
    [
      "Made the cache \(path) (nobody else can read it).",
      "It is the desk of \(label(office)), operator \(operatorName).",
      "Next: ecert-admin import institutions FILE, then qualifications, physicians, nurses, accounts.",
    ]
  }

  public func statusOffice(_ status: DeskStatus) -> [String] {
    [
      "Desk: \(label(status.office)), operator \(status.operatorName)",
      "Cache: \(status.path), \(bytes(status.size))",
    ]
  }

  public func statusVerdicts(_ status: DeskStatus) -> String {
    boardFooter(
      judged: status.judged, licensable: status.verdicts[.licensable] ?? 0,
      blocked: status.verdicts[.blocked] ?? 0, undetermined: status.verdicts[.undetermined] ?? 0)
  }

  public func withoutAuthority(_ codes: [String]) -> String {
    let shown = codes.prefix(5).joined(separator: ", ")
    return
      "\(codes.count) institutions have no authority code; their staff's is inferred from the division: \(shown)\(codes.count > 5 ? " …" : "")"
  }

  public var neverImported: String { "never imported" }

  public func label(_ damage: CacheDamage) -> String {
    switch damage.finding {
    case .integrity(let detail): "the database is damaged: \(detail)"
    case .schema(let object): "\(object) is missing from the database or was changed"
    case .foreignKey(let table, let row): "table \(table), row \(row) points to a record that does not exist"
    case .decision(let n): "decision \(n) cannot be read"
    case .decisionState(let n): "the state of decision \(n) differs from what the log says"
    case .picture(let name): "the bytes of picture \(name) are not those that were stored"
    case .confirmation(let n): "the confirmation of decision \(n) names no import that could have shown it"
    case .standing(let authority): "the people of authority \(authority?.text ?? "unknown") do not stand as counted"
    case .count(let institution): "the judged people of institution \(institution) are not as many as counted"
    case .judgement(let kind, let certificate):
      "the stored verdict of \(label(kind)) \(certificate) is not what the rules say"
    }
  }

  public var cacheSound: String { "The cache is sound: its structure, references and every verdict were checked." }

  public func cacheDamaged(_ findings: Int) -> String {
    "\(findings) finding(s). Bring back a backup with ecert-admin cache restore FILE, and keep the damaged file."
  }

  public func backupWritten(_ path: String, bytes size: Int) -> String { "Backup written to \(path), \(bytes(size))." }

  public func confirmRestore(_ restore: Restore) -> String {
    let sources = restore.sources.map { "\(label($0.kind)) \($0.rows)" }.joined(separator: ", ")
    return "The backup \(restore.backup) (\(label(restore.office)); \(sources)) will take the place of \(restore.path)"
      + (restore.aside.map { "; the old file is kept as \($0)" } ?? "") + ". Are you sure?"
  }

  public func restored(_ restore: Restore) -> String {
    "Restored \(restore.path)." + (restore.aside.map { " The old file is kept as \($0)." } ?? "")
  }

  public func settingChanged(_ key: String, value: String, shipped: Bool) -> String {
    shipped ? "\(key) is back to its default: \(value)" : "\(key) = \(value)"
  }

  public func settingsImported(_ count: Int) -> String { "Imported \(count) setting(s)." }

  public func judgedAgain(_ change: EligibilityChange) -> String {
    "Judged everybody again: \(change.unblocked) became able to show a licence, \(change.blocked) became blocked."
  }

  public var judgingAgain: String { "judging by new rules" }
  public var yes: String { "yes" }
  public var no: String { "no" }
  public var askPerson: String { "Certificate code, ID number or name (not shown): " }
  public var defaultOperator: String { "unnamed" }

  public func demoOpening(people: Int, institutions: Int, folder: String) -> [String] {
    [
      "Demo: a fictional district with \(institutions) institutions and about \(people) physicians and nurses. Names, numbers and places are invented.",
      "The five exports and the cache are in \(folder).",
    ]
  }

  public func demoStep(_ number: Int, _ step: DemoStep) -> String {
    let title =
      switch step {
      case .importing: "Import what the registration systems export (five CSV files in GB18030)"
      case .summary: "Why people cannot show a licence, and how many"
      case .blocked: "Who is blocked, and what their phone shows"
      case .why: "One person: every condition, whose turn it is, the next command"
      case .board: "Whose turn it is"
      }
    return "── \(number). \(title)"
  }

  public func demoClosing(cache: String, keeps: Bool) -> [String] {
    var lines = ["What to try next:"]
    if keeps {
      lines += [
        "  export ECERT_CACHE=\(Remedy.quoted(cache))", "  ecert-admin unlock", "  ecert-admin find 覃",
        "  ecert-admin blocked --owner institution",
      ]
    } else {
      lines += ["To keep this cache and try things out:", "  ecert-admin demo demo", "All commands:", "  ecert-admin help"]
    }
    return lines + ["To begin real work (with your own division and name):", "  ecert-admin \(keeps ? "--cache cache.db " : "")init --office authority --division 450203 --operator 'Wei Min'"]
  }

  private func bytes(_ count: Int) -> String { count < 1_000_000 ? "\(count / 1000) kB" : "\(count / 1_000_000) MB" }
}
