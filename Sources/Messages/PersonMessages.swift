// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What `why` and `notice` say of one person.
public protocol PersonMessages {
  /// The verdict in one line, with the prompt that the phone shows.
  func verdictLine(_ row: ListedRow) -> String
  func phoneShows(_ prompt: Prompt?) -> String
  func conditionLine(_ condition: Condition, _ state: Finding.State) -> String
  /// What was seen for a condition.
  func seen(_ seen: Diagnosis.Seen, idMasked: (String) -> String) -> String
  /// A blocker with whose turn it is and since when.
  func blockerLine(_ blocker: Blocker, owner: Owner, since: String?) -> String
  func differencesLine(_ differences: [Difference]) -> String
  /// What a route of the notice says beyond the next command; nil where there is nothing to add.
  func route(_ blocker: Blocker, certificate: String) -> String?
  func nextLine(_ command: String) -> String
  func missingLine(_ missing: Missing) -> String
  func warningLine(_ warning: Warning) -> String
  func historyLine(certificate: String, status: String, institution: String) -> String
  func sourceLine(_ source: Source) -> String
  var historyTitle: String { get }
  var warningsTitle: String { get }
  var noPrompt: String { get }
  /// What the person does, step by step: as the 2020 notice describes the app, none invented.
  func steps(_ blocker: Blocker, owner: Owner, kind: PersonKind) -> [String]
  func stepsToShow(kind: PersonKind) -> [String]
  func noticeTitle(name: String, kind: PersonKind, certificate: String) -> String
  func noticeReason(_ blocker: Blocker) -> String
  func noticeUndetermined(_ missing: Missing) -> String
  var noticeLicensable: String { get }
  /// The desk has decided what was in the way; the phone does not show it yet.
  var noticeDecided: String { get }
}
