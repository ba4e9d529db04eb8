// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What the desks that decide say: qualification, renewal, people, the log.
public protocol DecisionMessages {
  func label(_ kind: DecisionKind) -> String
  func label(_ state: DecisionState) -> String
  func label(_ state: RenewalState) -> String
  func label(_ ground: RenewalRule.Ground) -> String
  func label(_ addressee: ReferralRule.Addressee) -> String
  func label(_ need: VerificationNeed) -> String
  /// A field of a registration: `name`, `idNumber`, `code`, `level`, `category`, `validUntil`.
  func field(_ key: String) -> String
  /// What a difference usually means.
  func meaning(of difference: Difference) -> String

  // Problems
  func explain(_ refusal: DecisionRefusal) -> String
  func explain(_ problem: ItemProblem) -> String
  func explain(_ error: DecisionFileError) -> String
  var previewOutdated: String { get }
  func refusedItem(_ item: String, line: Int?, _ problem: ItemProblem) -> String

  // Deciding
  var askReason: String { get }
  /// How many of each kind.
  func decideQuestion(_ counts: [(kind: DecisionKind, count: Int)]) -> String
  func previewCounts(taken: Int, settled: Int, refused: Int) -> String
  func changeLine(field: String, from: String, to: String) -> String
  /// What the person can do once this is decided.
  func afterwards(_ row: ListedRow, _ kind: DecisionKind) -> String
  /// A submission behind the time that the regulation gives, or behind the end itself.
  func renewalLate(_ state: RenewalState) -> String?
  func taken(_ n: Int, _ kind: DecisionKind, name: String, certificate: String) -> String
  func takenTogether(_ count: Int, batch: Int?) -> String
  func settled(_ name: String, certificate: String) -> String
  func refusedWritten(_ path: String) -> String
  var nextEntry: String { get }

  // In lists and pages
  func referredOn(_ day: CivilDate, asOf: CivilDate) -> String
  func submittedOn(_ day: CivilDate, asOf: CivilDate) -> String
  func stillToBeEntered(_ decisions: [Int]) -> String
  func asideUntil(_ day: CivilDate) -> String
  func deemedRenewed(_ submittedOn: CivilDate) -> String
  var decisionsTitle: String { get }
  func decisionLine(
    _ n: Int, _ kind: DecisionKind, on day: CivilDate, by operatorName: String, _ state: DecisionState, text: String?
  ) -> String
  func decisionsConfirmed(_ count: Int) -> String
  func decisionsDrifted(_ count: Int) -> String

  // Qualification
  func candidatesTitle(name: String, certificate: String) -> String
  var noCandidates: String { get }
  func differingPlace(_ position: Int, _ registration: Character, _ qualification: Character) -> String
  /// A field with what is said of it.
  func fieldLine(_ field: String, _ text: String) -> String
  func differingCount(_ count: Int) -> String
  var equalField: String { get }
  func needsVerified(_ needs: [VerificationNeed]) -> String
  func replaceNext(certificate: String, code: String, needsVerified: Bool) -> String
  var weakCandidate: String { get }

  // Renewal
  func renewalFooter(shown: Int) -> String
  func submittedFooter(shown: Int) -> String
  var nothingDue: String { get }
  var nothingSubmitted: String { get }
  var calendarNotPublished: String { get }
  func workingDaysLeft(_ days: Int) -> String
  func calendarEvent(_ state: RenewalState, name: String, certificate: String) -> String

  // The log
  var logEmpty: String { get }
  var nothingDrifted: String { get }
  /// The row that a decision is about is gone.
  var rowGone: String { get }
  var qualificationGone: String { get }
  func qualificationChanged(_ fields: [String]) -> String
  var deemedRenewedShort: String { get }
  var nothingToEnter: String { get }
  func driftAdvice(_ n: Int) -> String
  func entryFooter(_ count: Int) -> String
  func logSound(rows: Int, head: String) -> String
  /// Of a check that found something.
  func logDamaged(_ check: LogCheck) -> String
  func dependents(_ numbers: [Int]) -> String
  var entryTitle: String { get }

  // Today
  func deskToday(_ today: DeskToday) -> [String]
  func statusDecisions(_ status: DeskStatus) -> [String]
}
