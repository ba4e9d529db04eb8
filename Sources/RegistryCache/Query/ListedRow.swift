// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A judged row as lists show it.
public struct ListedRow: Sendable {
  public let registrationID: Int64
  public let kind: PersonKind
  public let certificate: String
  public let name: String
  public let idNumber: String
  public let institutionCode: String
  /// nil: the institution has not been imported.
  public let institutionName: String?
  public let authority: Division?
  public let department: String?
  public let judgement: Judgement
  public let since: BlockersSince
  public let standing: Standing
  /// False for a row that a decision is about and that is history, an additional site, or gone: it has no
  /// verdict, and its judgement is empty.
  public var isJudged = true
}

extension ListedRow {
  /// Made from a decision alone: the imports no longer have the row.
  public var isGone: Bool { registrationID == 0 }

  /// A row that the imports no longer have, of which a decision still tells the certificate.
  public init(gone decision: Decision, asOf: CivilDate, settings: Settings) {
    let judgement = Judgement(blockers: [], undetermined: [])
    self.init(
      registrationID: 0, kind: decision.subject, certificate: decision.certificate, name: "", idNumber: "",
      institutionCode: "", institutionName: nil, authority: nil, department: nil, judgement: judgement,
      since: BlockersSince(),
      standing: Standing(judgement, kind: decision.subject, asOf: asOf, settings: settings), isJudged: false)
  }
}
