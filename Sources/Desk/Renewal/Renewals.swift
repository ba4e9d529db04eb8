// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// Submits renewals for these people, past refused ones.
  public func submitRenewals(
    _ people: [String], reason: String?, isBatch: Bool, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {}
  ) throws -> DecisionOutcome {
    try decide(
      people, named: { ($0, nil) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt
    ) { typed, at in try submit(try at.subject(typed), reason, at) }
  }

  /// Submits renewals collectively (集体办理): of everybody in an institution whose window is open and
  /// whose registration ends by a day.
  public func submitRenewals(
    institution: String, until: CivilDate, reason: String?, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {}
  ) throws -> DecisionOutcome {
    let filter = try filter(institution: institution, includesAside: false)
    let due = try cache.read { try RenewalDue.rows($0, filter, until: until) }
      .filter { RenewalRule.takesSubmission($0.state, settings) }
    return try decide(
      due, named: { ($0.row.certificate, nil) }, isBatch: true, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt
    ) { due, at in
      // Read again in this transaction: another office may have the row by now.
      let row = try at.session.writer.listed(due.row.registrationID, asOf: asOf, settings: settings)
      guard let row else { throw PersonError.notFound }
      return try submit(try at.subject(row), reason, at)
    }
  }

  private func submit(_ subject: DecisionSubject, _ reason: String?, _ at: DecisionDesk) throws -> ItemResult {
    let end = subject.facts.validUntil
    if let refusal = subject.refusal(.renewalSubmit, desk: office)
      ?? RenewalRule.refusalToSubmit(
        kind: subject.row.kind, registration: subject.registration, status: subject.facts.status, end: end,
        asOf: asOf, settings: settings, calendar: at.calendar)
    {
      throw refusal
    }
    if subject.states.latest(.renewalSubmit, .standing) != nil { return .settled(subject.row) }
    guard let end else { throw DecisionRefusal.endUnknown }
    let window = RenewalWindow(end: end, settings: settings, calendar: at.calendar)
    return .take(
      subject.draft(
        .renewalSubmit,
        basis: [
          "validUntil": .text(end.description), "opens": .text(window.opens.description),
          "onTimeUntil": .text(orNull: window.onTimeUntil?.description),
          "window": .text(window.state(asOf: asOf).rawValue), "status": .text(subject.registration.status),
        ], reason: try reason.map { try Self.text($0, .reason) }), about: subject.row)
  }

  /// Approves renewals that have been submitted.
  public func approveRenewals(
    _ people: [String], reason: String?, isBatch: Bool, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {}
  ) throws -> DecisionOutcome {
    try decide(
      people, named: { ($0, nil) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt
    ) { typed, at in
      let subject = try at.subject(typed)
      try subject.check(.renewalApprove, desk: office)
      if subject.states.latest(.renewalApprove, .open) != nil,
        subject.states.latest(.renewalSubmit, .standing) == nil
      {
        return .settled(subject.row)
      }
      let submission = try RenewalRule.submission(subject.states, kind: subject.row.kind)
      // The old end is what the import shows: an approval that is still open is superseded.
      let old = subject.registration.validUntil
      let end = try RenewalRule.newEnd(oldEnd: old, approvedOn: asOf, settings)
      return .take(
        subject.draft(
          .renewalApprove, before: Self.end(old), after: Self.end(end),
          basis: Self.basis(submission).merging([
            "newEndFrom": .text(settings.value(.renewalNewEnd)), "years": .number(settings.renewalYears),
          ]) { $1 }, reason: try reason.map { try Self.text($0, .reason) }),
        about: subject.row)
    }
  }

  /// Refuses renewals, in writing with a ground of the closed list.
  public func refuseRenewals(
    _ people: [String], ground: RenewalRule.Ground, reason: String, isBatch: Bool, dryRun: Bool,
    preview: DecisionOutcome? = nil, checkInterrupt: () throws -> Void = {}
  ) throws -> DecisionOutcome {
    try decide(
      people, named: { ($0, nil) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt
    ) { typed, at in
      let subject = try at.subject(typed)
      try subject.check(.renewalRefuse, desk: office)
      if subject.states.latest(.renewalSubmit, .standing) == nil,
        let last = subject.states.lastAnswer, last.kind == .renewalRefuse,
        last.basis["ground"]?.string == ground.rawValue
      {
        return .settled(subject.row)
      }
      let submission = try RenewalRule.submission(subject.states, kind: subject.row.kind)
      return .take(
        subject.draft(
          .renewalRefuse,
          basis: Self.basis(submission).merging(["ground": .text(ground.rawValue)]) { $1 },
          reason: try Self.text(reason, .reason)), about: subject.row)
    }
  }

  private static func basis(_ submission: Decision) -> [String: CanonicalValue] {
    [
      "submission": .number(submission.n), "submittedOn": .text(submission.asOf.description),
      "validUntil": .text(orNull: submission.submittedFor?.description),
    ]
  }

  private static func end(_ day: CivilDate?) -> CanonicalValue {
    .object(["validUntil": .text(orNull: day?.description)])
  }
}
