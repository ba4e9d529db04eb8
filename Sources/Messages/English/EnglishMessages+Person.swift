// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func verdictLine(_ row: ListedRow) -> String {
    switch row.standing.verdict {
    case .licensable: "Can apply for and show the licence"
    case .blocked: "Cannot show a licence: \(row.standing.blockers.members.count) reason(s)"
    case .undetermined: "Undetermined: data is missing, no verdict yet"
    }
  }

  public func phoneShows(_ prompt: Prompt?) -> String { prompt.map { "The phone shows: \($0.rawValue)" } ?? noPrompt }

  public var noPrompt: String { "The phone shows no prompt of its own for this" }

  public func conditionLine(_ condition: Condition, _ state: Finding.State) -> String {
    "\(condition.rawValue) \(label(condition)): \(label(state))"
  }

  public func seen(_ seen: Diagnosis.Seen, idMasked: (String) -> String) -> String {
    switch seen {
    case .link(let status, let candidate):
      "registration status \"\(status)\"; "
        + (candidate.map { "nearest qualification \(idMasked($0.code))" } ?? "no qualification corresponds")
    case .status(let word): "registration status \"\(word)\""
    case .validUntil(let day): day.map { "valid until \($0)" } ?? "no end of validity"
    case .account(let word): word.map { "account state \"\($0)\"" } ?? "no account record"
    case .photo(let word, let here):
      (word.isEmpty ? "photo state not stated" : "photo state \"\(word)\"") + (here.map { ", here: \(label($0))" } ?? "")
    }
  }

  public func blockerLine(_ blocker: Blocker, owner: Owner, since: String?) -> String {
    "\(label(blocker)) (\(blocker.rawValue)); turn of \(label(owner))"
      + (since.map { ", since \($0)" } ?? "")
  }

  public func differencesLine(_ differences: [Difference]) -> String {
    "Differences: " + differences.map { "\(label($0)) (\($0.rawValue))" }.joined(separator: ", ")
  }

  public func route(_ blocker: Blocker, certificate: String) -> String? {
    switch blocker {
    case .levelOrCategoryDiffers:
      "Two routes: if the qualification is right, register with it (注册); a replacement is forbidden. If it is wrong, report it upward with ecert-admin qualification refer \(Remedy.quoted(certificate)) for correction (资格修改) by the province or the national examination centre."
    case .nameAndIdDiffer:
      "Name and ID number both differ, and the notice gives no route: escalate, and never guess that it is the same person."
    default: nil
    }
  }

  public func nextLine(_ command: String) -> String { "Next: \(command)" }
  public func missingLine(_ missing: Missing) -> String { "Undetermined: \(label(missing)) (\(missing.rawValue))" }
  public func warningLine(_ warning: Warning) -> String { "\(label(warning)) (\(warning.rawValue))" }

  public func historyLine(certificate: String, status: String, institution: String) -> String {
    "\(certificate)  \(status)  \(institution)"
  }

  public func sourceLine(_ source: Source) -> String { "Source: \(label(source))" }
  public var historyTitle: String { "Other registrations of the same person" }
  public var warningsTitle: String { "Please note" }

  public func steps(_ blocker: Blocker, owner: Owner, kind: PersonKind) -> [String] {
    switch blocker {
    case .photoMissing, .photoRejected:
      [
        "Upload your photo under 【信息维护】 in your personal side of 民科微服务.",
        "The institution reviews it; once it is approved, this is done.",
      ]
    case .accountUnregistered:
      ["Register and activate your \(label(kind))'s account in 民科微服务, and bind it."]
    case .accountInactive: ["Activate your \(label(kind))'s account in 民科微服务, and bind it."]
    default: ["This is in the hands of \(label(owner)); you need do nothing now."]
    }
  }

  public func stepsToShow(kind: PersonKind) -> [String] {
    let system = kind == .physician ? "医师电子化注册信息系统" : "护士电子化注册信息系统"
    return [
      "Open the mini-program or official account 民科微服务 and bind your \(label(kind))'s account.",
      "Go to 【我的】 → 【我的电子化系统】 → 【\(system)】.",
      "Tap 【下拉导航】 at the top right → 【电子证照】 → 【申领|亮照】.",
    ]
  }

  public func noticeTitle(name: String, kind: PersonKind, certificate: String) -> String {
    "\(name) (\(label(kind)), \(certificate))"
  }

  public func noticeReason(_ blocker: Blocker) -> String { "Reason: \(label(blocker))" }
  public func noticeUndetermined(_ missing: Missing) -> String { "No verdict yet: \(label(missing))" }
  public var noticeLicensable: String { "All conditions are met; apply for the licence and show it:" }
  public var noticeDecided: String {
    "Your institution or the authority has dealt with it; until it is entered in the national system, the phone does not change. After that:"
  }
}
