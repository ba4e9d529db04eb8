// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Which decisions of the log are asked for. What is nil or empty does not matter.
public struct DecisionFilter: Sendable {
  /// nil for the kind: whoever carries the certificate.
  public var person: (kind: PersonKind?, certificate: String)?
  public var kinds: [DecisionKind] = []
  public var operatorName: String?
  /// By the day for which they were decided.
  public var since: CivilDate?
  public var until: CivilDate?
  public var batch: Int?
  public var states: [DecisionState] = []

  public init() {}
}

/// A decision of the log with how it stands.
public struct LoggedDecision: Sendable {
  public let decision: Decision
  public let state: DecisionState

  public init(decision: Decision, state: DecisionState) {
    self.decision = decision
    self.state = state
  }
}

extension CacheReader {
  /// Number and hash of the last decision; 0 and zeros where there is none.
  public func logHead() throws -> (n: Int, hash: String) {
    let statement = try SQLStatement(db, "SELECT n, hash FROM decision ORDER BY n DESC LIMIT 1")
    defer { statement.reset() }
    return try statement.step() ? (Int(statement.integer(0)), statement.text(1)) : (0, Decision.noHash)
  }

  /// Whether the log names this certificate.
  public func hasDecisions(certificate: String) throws -> Bool {
    let statement = try SQLStatement(db, "SELECT 1 FROM decision WHERE certificate = ? LIMIT 1")
    try statement.query(.text(certificate))
    defer { statement.reset() }
    return try statement.step()
  }

  /// Whether the log holds a decision with this hash.
  public func hasDecision(hash: String) throws -> Bool {
    let statement = try SQLStatement(db, "SELECT 1 FROM decision WHERE hash = ?")
    try statement.query(.text(hash))
    defer { statement.reset() }
    return try statement.step()
  }

  func lastBatch() throws -> Int {
    let statement = try SQLStatement(db, "SELECT ifnull(max(batch), 0) FROM decision")
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  /// How many decisions that are to be entered stand in each state.
  public func decisionCounts() throws -> [DecisionState: Int] {
    let statement = try SQLStatement(db, "SELECT state, count(*) FROM decision_state GROUP BY state")
    var counts: [DecisionState: Int] = [:]
    while try statement.step() {
      if let state = DecisionState(rawValue: statement.text(0)) { counts[state] = Int(statement.integer(1)) }
    }
    return counts
  }

  /// Rows of the log in order, each with its state, streamed.
  public func forEachDecision(
    _ filter: DecisionFilter, asOf: CivilDate, settings: Settings, _ body: (LoggedDecision) throws -> Void
  ) throws {
    let states = try LiveStates(self, asOf: asOf, settings: settings)
    let (condition, values) = Self.condition(filter)
    let statement = try SQLStatement(
      db, "SELECT \(StoredDecision.columns) FROM decision WHERE \(condition) ORDER BY n")
    statement.bind(values)
    while try statement.step() {
      let decision = try StoredDecision.required(statement)
      let state = try states.state(decision)
      if filter.states.isEmpty || filter.states.contains(state) {
        try body(LoggedDecision(decision: decision, state: state))
      }
    }
  }

  private static func condition(_ filter: DecisionFilter) -> (String, [SQLValue]) {
    var conditions = ["1"]
    var values: [SQLValue] = []
    func require(_ condition: String, _ added: SQLValue...) {
      conditions.append(condition)
      values += added
    }
    if let person = filter.person {
      require("certificate = ?", .text(person.certificate))
      if let kind = person.kind { require("subject = ?", .text(kind.rawValue)) }
    }
    if !filter.kinds.isEmpty {
      conditions.append("kind IN (\(filter.kinds.map { _ in "?" }.joined(separator: ",")))")
      values += filter.kinds.map { .text($0.rawValue) }
    }
    if let operatorName = filter.operatorName { require("operator = ?", .text(operatorName)) }
    if let since = filter.since { require("as_of >= ?", .day(since)) }
    if let until = filter.until { require("as_of <= ?", .day(until)) }
    if let batch = filter.batch { require("batch = ?", .integer(batch)) }
    let stored: Set<DecisionState> = [.open, .drift, .confirmed]
    if !filter.states.isEmpty, stored.isSuperset(of: filter.states) {
      let states = filter.states.map { "'\($0.rawValue)'" }.joined(separator: ",")
      conditions.append("n IN (SELECT n FROM decision_state WHERE state IN (\(states)))")
    }
    return (conditions.joined(separator: " AND "), values)
  }

  /// One decision with its state; nil: no such number.
  public func decision(_ n: Int, asOf: CivilDate, settings: Settings) throws -> LoggedDecision? {
    let statement = try SQLStatement(db, "SELECT \(StoredDecision.columns) FROM decision WHERE n = ?")
    try statement.query(.integer(n))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let decision = try StoredDecision.required(statement)
    return LoggedDecision(
      decision: decision, state: try LiveStates(self, asOf: asOf, settings: settings).state(decision))
  }

  /// How all decisions on one row stand.
  public func decisionStates(
    _ kind: PersonKind, _ certificate: String, asOf: CivilDate, settings: Settings
  ) throws -> DecisionStates? {
    try hasDecisions(certificate: certificate)
      ? LiveStates(self, asOf: asOf, settings: settings).states(kind, certificate) : nil
  }

  /// The registration that the decisions on a certificate are about; nil: it is gone.
  public func registration(_ kind: PersonKind, _ certificate: String) throws -> Registration? {
    let gatherer = try gatherer(Vocabulary(try settings()))
    return try gatherer.book.row(kind, certificate).flatMap { try gatherer.registration($0)?.registration }
  }

  /// The compared fields of the qualification with this code; nil: there is none.
  public func qualification(code: String) throws -> ComparedFields? {
    try gatherer(Vocabulary(try settings())).book.compared(code)
  }

  /// Registrations that carry this certificate, of one kind: the main row before additional sites.
  func registrations(certificate: String, kind: PersonKind) throws -> [Int64] {
    let statement = try prepared("SELECT id FROM registration WHERE kind = ? AND certificate = ? ORDER BY site")
    try statement.query(.integer(kind.number), .text(certificate))
    var ids: [Int64] = []
    while try statement.step() { ids.append(statement.integer(0)) }
    return ids
  }
}

/// How decisions stand on a day, computed for one row after another.
final class LiveStates {
  private let book: DecisionBook
  private let gatherer: FactsGatherer
  private let judgements: JudgementTable
  private let asOf: CivilDate
  private var last: (kind: PersonKind, certificate: String, states: DecisionStates?)?

  init(_ reader: CacheReader, asOf: CivilDate, settings: Settings) throws {
    gatherer = try reader.gatherer(Vocabulary(settings))
    book = gatherer.book
    judgements = try JudgementTable(reader.db)
    self.asOf = asOf
  }

  func state(_ decision: Decision) throws -> DecisionState {
    try states(decision.subject, decision.certificate)?.state(of: decision.n) ?? .standing
  }

  func states(_ kind: PersonKind, _ certificate: String) throws -> DecisionStates? {
    if let last, last.kind == kind, identical(last.certificate, certificate) { return last.states }
    let stored = try book.row(kind, certificate).flatMap { try gatherer.registration($0) }
    let linkMet = try stored.map { try isLinkMet($0.id) } ?? false
    let states = try book.states(
      kind, certificate, registration: stored?.registration, linkMet: linkMet, asOf: asOf)
    last = (kind, certificate, states)
    return states
  }

  private func isLinkMet(_ registration: Int64) throws -> Bool {
    guard let judgement = try judgements.load(registration)?.stored.judgement else { return false }
    return P1QualificationLinkedToRegistration.isMet(judgement)
  }
}
