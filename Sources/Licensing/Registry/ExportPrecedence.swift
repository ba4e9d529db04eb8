// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of two exports counts for one key (contract § 4): the later export day; on the same day the
/// later import, except that a row in force never gives way to one not in force from another
/// institution.
public enum ExportPrecedence {
  /// What matters of a row in force and its institution; nil for kinds without a status.
  public struct Standing: Sendable {
    public let status: RegistrationStatus
    public let institution: String

    public init(status: RegistrationStatus, institution: String) {
      self.status = status
      self.institution = institution
    }
  }

  /// Whether the incoming row replaces the stored one.
  public static func incomingCounts(
    storedDay: CivilDate, incomingDay: CivilDate, stored: Standing? = nil, incoming: Standing? = nil
  ) -> Bool {
    if incomingDay != storedDay { return incomingDay > storedDay }
    guard let stored, let incoming else { return true }
    let givesWay = stored.status == .inForce && incoming.status != .inForce
      && !identical(stored.institution, incoming.institution)
    return !givesWay
  }
}
