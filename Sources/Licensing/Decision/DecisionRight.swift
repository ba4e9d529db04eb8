// SPDX-License-Identifier: GPL-3.0-or-later

/// Who may take a decision (contract § 5, last column of the table).
public enum DecisionRight {
  /// nil: the desk may.
  ///
  /// - Parameter authority: of the row; nil: unknown, so the row waits for the institutions' import.
  public static func refusal(
    _ kind: DecisionKind, desk: Office, institution: String, authority: Division?
  ) -> DecisionRefusal? {
    switch kind {
    case .qualificationReplace, .renewalApprove, .renewalRefuse:
      guard let authority else { return .authorityUnknown }
      return desk == .authority(authority) ? nil : .authorityOnly(authority)
    case .renewalSubmit, .qualificationRefer, .personAside, .personNote:
      if case .institution(let code) = desk, identical(code, institution) { return nil }
      if let authority, desk == .authority(authority) { return nil }
      return .staffDeskOnly(institution: institution, authority: authority)
    case .photoApprove, .photoReject:
      if case .institution(let code) = desk, identical(code, institution) { return nil }
      return .institutionOnly(institution)
    case .undo: return nil
    }
  }
}
