// SPDX-License-Identifier: GPL-3.0-or-later

/// Which rows of one person (of one kind) are judged.
///
/// 多机构备案 stands beside a main row and is then neither judged nor listed; alone it counts as in
/// force. If any row is in force, those known not in force are history; rows whose status is not
/// recognised are always judged. Source: 2020 notice (多机构备案 never blocks); contract § 2.
public struct JudgedRows: Sendable, Equatable {
  /// For each row, in the order given: whether it is judged.
  public let judged: [Bool]
  /// More than one row is in force: each is judged, with a warning.
  public let severalInForce: Bool

  public init(_ statuses: [RegistrationStatus]) {
    let hasMainRow = statuses.contains { $0 != .additionalSite }
    let counts: (RegistrationStatus) -> Bool = {
      $0 == .inForce || ($0 == .additionalSite && !hasMainRow)
    }
    let inForce = statuses.count(where: counts)
    severalInForce = inForce > 1
    judged = statuses.map { status in
      switch status {
      case .inForce, .unknown: true
      case .additionalSite: !hasMainRow
      case .notInForce: inForce == 0
      }
    }
  }
}
