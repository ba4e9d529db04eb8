// SPDX-License-Identifier: GPL-3.0-or-later

/// What is to be the matter with a physician.
struct PhysicianPlan: Sendable {
  var link = LinkCase.usual
  var document = DocumentCase.usual
  var registration = RegistrationCase.usual
  var account = AccountCase.usual
  var photo = PhotoCase.usual

  /// Each case once, on a person with whom nothing else is the matter: even a small district has all.
  static let staged: [PhysicianPlan] =
    LinkCase.unusual.map { PhysicianPlan(link: $0) }
    + DocumentCase.unusual.map { PhysicianPlan(document: $0) }
    + RegistrationCase.unusual.map { PhysicianPlan(registration: $0) }
    + AccountCase.unusual.map { PhysicianPlan(account: $0) }
    + PhotoCase.unusual.map { PhysicianPlan(photo: $0) }

  var needsFirstGeneration: Bool {
    link.needsFirstGeneration || document.needsFirstGeneration || account.needsFirstGeneration
  }
}

extension PhysicianPlan {
  /// A plan by how often each case is.
  init(_ numbers: inout SeededNumbers) {
    link = .draw(&numbers)
    document = .draw(&numbers)
    registration = .draw(&numbers)
    account = .draw(&numbers)
    photo = .draw(&numbers)
    // One thing at a time may be the matter with a number.
    if link != .usual { document = .usual }
    if document != .usual, account == .underOldNumber { account = .usual }
  }
}
