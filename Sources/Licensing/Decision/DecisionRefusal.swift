// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a decision is refused, by office or by rule. Sentences are made where the user is.
public enum DecisionRefusal: Error, Sendable, Equatable {
  // By office
  /// Only the health authority of the registration may.
  case authorityOnly(Division)
  /// No authority is known for the row: it waits for the institutions' import.
  case authorityUnknown
  /// The institution of the row, or its authority, may; nil: not known yet.
  case staffDeskOnly(institution: String, authority: Division?)
  /// Only the institution of the row may: an authority confirms no photo for it. nil: each for its own staff.
  case institutionOnly(String?)
  /// Only the desk that took a decision may take it back.
  case otherDesk(Office)

  // 更换医师资格
  case notAPhysician
  /// The registration is not known to be in force: the word of its status.
  case notInForce(String)
  /// 更换 is forbidden: level or category differs.
  case levelOrCategory(certificate: String)
  /// The notice gives no route.
  case nameAndId
  case verificationMissing(Set<VerificationNeed>)
  case nothingToRefer

  // 延续注册
  case notANurse
  case endUnknown
  case notOpenYet(opens: CivilDate)
  /// After the end, and the setting refuses.
  case afterEnd(CivilDate)
  case noSubmission
  /// Approved or refused already, by this decision.
  case answeredAlready(Int)
  case newEndNotAhead(CivilDate)

  // Photos
  /// Nothing waits to be reviewed: what counts here; nil: the registry states nothing.
  case photoNotPending(PhotoState?)
  /// No picture is held, and nothing says where it was seen.
  case noPicture
  /// Another picture is held than the one that was seen.
  case pictureChanged

  // People, undo
  case dayNotAhead(CivilDate)
  case confirmedAlready(Int)
  case isUndo(Int)
  /// Later decisions rest on it.
  case restedOn(Int, by: [Int])
}

extension DecisionRefusal {
  /// What machine formats print; for candidates of a qualification the contract's words (§ 3).
  public var code: String {
    switch self {
    case .authorityOnly, .authorityUnknown, .staffDeskOnly, .institutionOnly, .otherDesk: "office"
    case .notAPhysician: "not-a-physician"
    case .notInForce: "not-in-force"
    case .levelOrCategory: "level-or-category"
    case .nameAndId: "name-and-id"
    case .verificationMissing: "verified-missing"
    case .nothingToRefer: "nothing-to-refer"
    case .notANurse: "not-a-nurse"
    case .endUnknown: "end-unknown"
    case .notOpenYet: "not-open"
    case .afterEnd: "after-end"
    case .noSubmission: "no-submission"
    case .answeredAlready: "answered"
    case .newEndNotAhead: "new-end-not-ahead"
    case .photoNotPending: "photo-not-pending"
    case .noPicture: "no-picture"
    case .pictureChanged: "picture-changed"
    case .dayNotAhead: "day-not-ahead"
    case .confirmedAlready: "confirmed"
    case .isUndo: "undo"
    case .restedOn: "rested-on"
    }
  }
}

/// Why a replacement needs `--verified REF`.
public enum VerificationNeed: String, Sendable, CaseIterable {
  /// The code differs, and not only because it repeats the number.
  case code
  /// Found by name, birth date and sex alone.
  case weakCandidate = "weak-candidate"
  /// A number on either side identifies nobody.
  case idNumber = "id-number"
}
