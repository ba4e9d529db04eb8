// SPDX-License-Identifier: GPL-3.0-or-later

/// The codes that `decode` takes apart. The raw values are the contract's (§ 3); rows stand in this order.
public enum CodeKind: String, Sendable, CaseIterable {
  case residentNumber = "resident-number"
  case permanentResidence = "permanent-residence"
  case qualificationCode = "qualification-code"
  case practiceCode = "practice-code"
  case nurseNumber = "nurse-number"
  case institutionCode = "institution-code"
  case creditCode = "credit-code"
  case licenceIdentifier = "licence-identifier"
}
