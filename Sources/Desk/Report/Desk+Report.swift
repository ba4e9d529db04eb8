// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// The figures of a report, which belong together: nobody writes between them.
  ///
  /// - Throws: `ListError.unknownInstitution`.
  public func report(_ request: ReportRequest) throws -> ReportFigures {
    let everybody = try filter(institution: request.institution, includesAside: true)
    return try cache.read { reader in
      let standings = try Standings(everybody, reader)
      let snapshots = try reader.snapshots(everybody)
      let since = request.since ?? asOf.adding(days: -ReportRequest.daysBefore)
      let progress = Progress(
        now: standings.snapshot, snapshots: snapshots, since: since, aside: standings.aside)
      let until = asOf.adding(days: RenewalWeek.daysAhead)
      var listed = everybody
      listed.includesAside = false
      return ReportFigures(
        office: office, asOf: asOf,
        institution: try (request.institution ?? own).map { ($0, try reader.institutionName($0)) },
        progress: progress, curve: Curve.days(snapshots, now: progress.now),
        goal: request.deadline.map { Goal(deadline: $0, progress: progress) },
        board: standings.board(includesAside: false).rows,
        institutions: try Summary(by: .institution, waiting(for: .institution, listed), reader).rows,
        actions: Array(standings.unlock(includesAside: false).rows.prefix(ReportFigures.actionsShown)),
        renewals: RenewalWeek.weeks(from: asOf, try reader.endings(listed, until: until)),
        decisions: try decided(since: since, request.institution, reader),
        drift: try drift(request, reader), sources: try reader.sources(),
        people: request.names ? try people(listed, until: until, reader) : nil)
    }
  }

  /// The institution whose desk it is.
  private var own: String? { if case .institution(let code) = office { code } else { nil } }

  private func waiting(for owner: Owner, _ filter: ListFilter) -> ListFilter {
    var filter = filter
    filter.owner = owner
    return filter
  }

  /// Decisions of the days from `since` on.
  private func decided(since: CivilDate, _ institution: String?, _ reader: CacheReader) throws -> [DecisionCount] {
    var filter = DecisionFilter()
    filter.since = since
    filter.until = asOf
    var decisions: [(kind: DecisionKind, state: DecisionState)] = []
    try reader.forEachDecision(filter, asOf: asOf, settings: settings) { logged in
      guard try isAbout(institution, logged.decision, reader) else { return }
      decisions.append((logged.decision.kind, logged.state))
    }
    return DecisionCount.of(decisions)
  }

  private func drift(_ request: ReportRequest, _ reader: CacheReader) throws -> [ReportFigures.Drift] {
    var filter = DecisionFilter()
    filter.states = [.drift]
    var rows: [ReportFigures.Drift] = []
    try reader.forEachDecision(filter, asOf: asOf, settings: settings) { logged in
      let decision = logged.decision
      guard try isAbout(request.institution, decision, reader) else { return }
      rows.append(
        ReportFigures.Drift(
          n: decision.n, kind: decision.kind, decidedOn: decision.asOf,
          certificate: request.names ? decision.certificate : nil))
    }
    return rows
  }

  /// Whether a decision is about somebody of an institution; who is gone from the registry is nobody's.
  private func isAbout(_ institution: String?, _ decision: Decision, _ reader: CacheReader) throws -> Bool {
    guard let institution else { return true }
    let row = try reader.subjectRow(decision.subject, decision.certificate, asOf: asOf, settings: settings)
    return row.map { identical($0.institutionCode, institution) } ?? false
  }

  private func people(_ filter: ListFilter, until: CivilDate, _ reader: CacheReader) throws -> ReportPeople {
    var blocked = filter
    blocked.verdict = .blocked
    let inAll = try reader.countListed(blocked)
    blocked.limit = ReportPeople.shown
    var rows: [ListedRow] = []
    try reader.forEachListed(blocked) { rows.append($0) }
    let due = try RenewalDue.rows(reader, filter, until: until).filter { $0.state != .expired }
    return ReportPeople(
      blocked: rows, blockedInAll: inAll, renewals: Array(due.prefix(ReportPeople.shown)), renewalsInAll: due.count)
  }
}
