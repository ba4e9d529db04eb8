// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a code. The raw values are the contract's (§ 3); a row names them in this order.
public enum CodeProblem: String, Sendable, CaseIterable {
  case length, characters
  case checkDigit = "check-digit"
  /// A date that the calendar does not have, or one before 1900.
  case date
  case futureDate = "future-date"
  /// Six digits that begin with no province.
  case division
  /// Two digits that are no province.
  case province
  case level, category, year
  case organisationCheck = "organisation-check"
  /// The ID number inside a qualification code has a problem of its own.
  case embeddedNumber = "embedded-number"
}
