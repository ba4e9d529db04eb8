// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be decided at a desk (contract § 5). Raw values are the contract's.
public enum DecisionKind: String, Sendable, CaseIterable {
  /// 更换医师资格: the registration takes over the five compared fields of its qualification.
  case qualificationReplace = "qualification.replace"
  /// A request to the issuing province or the 国家医考中心.
  case qualificationRefer = "qualification.refer"
  case renewalSubmit = "renewal.submit"
  case renewalApprove = "renewal.approve"
  case renewalRefuse = "renewal.refuse"
  case photoApprove = "photo.approve"
  case photoReject = "photo.reject"
  /// Set aside: left, retired, on leave.
  case personAside = "person.aside"
  case personNote = "person.note"
  case undo

  /// Whether it changes what the national system holds, so that somebody has to enter it there, and an
  /// import confirms it or shows it as drift.
  public var isToBeEntered: Bool { self == .qualificationReplace || self == .renewalApprove || isOfPhoto }

  /// Either answer to the same question: a later one takes the place of the other.
  public var isOfPhoto: Bool { self == .photoApprove || self == .photoReject }

  /// Whether a later decision of another kind may be on the same matter.
  func isSameMatter(as other: DecisionKind) -> Bool { self == other || (isOfPhoto && other.isOfPhoto) }

  /// Whether it is remembered that an import has once shown or answered it.
  public var isRemembered: Bool { isToBeEntered || self == .renewalSubmit || self == .qualificationRefer }
}
