// SPDX-License-Identifier: GPL-3.0-or-later

/// What is to be the matter with a nurse.
struct NursePlan: Sendable {
  var document = DocumentCase.usual
  var registration = RegistrationCase.usual
  var validity = ValidityCase.usual
  var account = AccountCase.usual
  var photo = PhotoCase.usual

  /// Each case once, as `PhysicianPlan.staged`.
  static let staged: [NursePlan] =
    DocumentCase.unusual.map { NursePlan(document: $0) }
    + RegistrationCase.unusual.map { NursePlan(registration: $0) }
    + ValidityCase.unusual.map { NursePlan(validity: $0) }
    + AccountCase.unusual.map { NursePlan(account: $0) }
    + PhotoCase.unusual.map { NursePlan(photo: $0) }

  var needsFirstGeneration: Bool { document.needsFirstGeneration || account.needsFirstGeneration }
}

extension NursePlan {
  /// A plan by how often each case is.
  init(_ numbers: inout SeededNumbers) {
    document = .draw(&numbers)
    registration = .draw(&numbers)
    validity = .draw(&numbers)
    account = .draw(&numbers)
    photo = .draw(&numbers)
    if document != .usual, account == .underOldNumber { account = .usual }
  }
}
