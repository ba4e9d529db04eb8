// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// Sets somebody aside until a day: left, retired, on leave. The row stays judged and leaves lists.
  public func setAside(
    _ people: [String], until: CivilDate, reason: String, isBatch: Bool, dryRun: Bool,
    preview: DecisionOutcome? = nil
  ) throws -> DecisionOutcome {
    try decide(people, named: { ($0, nil) }, isBatch: isBatch, dryRun: dryRun, preview: preview) { typed, at in
      let subject = try at.subject(typed)
      try subject.check(.personAside, desk: office)
      if until <= asOf { throw DecisionRefusal.dayNotAhead(until) }
      if subject.states.latest(.personAside, .standing)?.asideUntil == until { return .settled(subject.row) }
      return .take(
        subject.draft(
          .personAside, basis: ["until": .text(until.description)], reason: try Self.text(reason, .reason)),
        about: subject.row)
    }
  }

  /// A remark that `why` shows.
  public func note(
    _ typed: String, text: String, dryRun: Bool, preview: DecisionOutcome? = nil
  ) throws -> DecisionOutcome {
    try decide([typed], named: { ($0, nil) }, isBatch: false, dryRun: dryRun, preview: preview) { typed, at in
      let subject = try at.subject(typed)
      try subject.check(.personNote, desk: office)
      let text = try Self.text(text, .note)
      let stands = subject.states.all(.standing).contains { $0.kind == .personNote && $0.reason.map { identical($0, text) } == true }
      if stands { return .settled(subject.row) }
      return .take(subject.draft(.personNote, basis: [:], reason: text), about: subject.row)
    }
  }
}
