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
}
