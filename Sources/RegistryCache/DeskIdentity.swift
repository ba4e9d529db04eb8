// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Whose cache it is.
public struct DeskIdentity: Sendable, Equatable {
  public let office: Office
  public let operatorName: String
  /// Seconds since 1970.
  public let createdAt: Int64

  public init(office: Office, operatorName: String, createdAt: Int64) {
    self.office = office
    self.operatorName = operatorName
    self.createdAt = createdAt
  }
}
