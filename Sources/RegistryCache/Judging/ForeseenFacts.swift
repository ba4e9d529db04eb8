// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What is found around every row, read in the order of indexes before many rows are judged: one pass each instead
/// of several look-ups for each row. Says where to look and decides nothing; whoever judges compares texts.
final class ForeseenFacts: Sendable {
  private let accounts: AccountStates
  private let around: RowsAround

  init(accounts: AccountStates, around: RowsAround) {
    self.accounts = accounts
    self.around = around
  }

  /// nil: something does not fit its tables, so that rows have to be looked up one by one.
  ///
  /// - Parameter progress: told now and then; throws to stop.
  convenience init?(_ reader: CacheReader, progress: () throws -> Void = {}) throws {
    guard let accounts = try AccountStates(reader, progress: progress),
      let around = try RowsAround(reader, progress: progress)
    else { return nil }
    self.init(accounts: accounts, around: around)
  }

  /// Whether a row may have company of the same person.
  func isShared(_ row: Int64) -> Bool { around.isShared(row) }

  /// The number of the word of somebody's account.
  ///
  /// - Parameter packed: as `PackedIdentity` has it.
  func account(_ packed: Int64) -> Int64? { accounts.word(packed) }

  /// Told the numbers of qualifications that might be candidates of a row.
  func forEachCandidate(_ row: Int64, _ body: (Int64) throws -> Void) rethrows {
    try around.forEachCandidate(row, body)
  }
}

/// The rows of the same person, and the qualifications, that might stand around each row.
struct RowsAround {
  /// Rows under whose key of identity there is another one.
  private var shared = RowSet()
  /// The first possible candidate of each row, by the row's number; 0: none.
  private var first: [UInt32] = []
  private var hasSeveral = RowSet()
  /// The candidates of rows with several.
  private var several: [Int64: [Int64]] = [:]

  /// nil: a row's number is too large.
  init?(_ reader: CacheReader, progress: () throws -> Void) throws {
    let last = try reader.number("SELECT max(id) FROM registration")
    guard try reader.number("SELECT max(id) FROM qualification") <= UInt32.max, last < 1 << 32 else { return nil }
    first = Array(repeating: 0, count: last + 1)
    for key in ["code_key", "identity_key", "weak_key"] { try findCandidates(reader, key, progress) }
  }

  func isShared(_ row: Int64) -> Bool { shared.contains(row) }

  func forEachCandidate(_ row: Int64, _ body: (Int64) throws -> Void) rethrows {
    guard row < first.count, first[Int(row)] != 0 else { return }
    if !hasSeveral.contains(row) { return try body(Int64(first[Int(row)])) }
    for candidate in several[row] ?? [] { try body(candidate) }
  }

  /// Goes through both sides in the order of their indexes at once; a look-up for each row would take several
  /// times as long.
  private mutating func findCandidates(
    _ reader: CacheReader, _ key: String, _ progress: () throws -> Void
  ) throws {
    let isIdentity = key == "identity_key"
    // Nurses have an identity too: under it several rows may stand.
    let rows = try KeyedRows(reader, "registration", key, kind: isIdentity ? "kind" : "\(PersonKind.physician.number)")
    let qualifications = try KeyedRows(reader, "qualification", key, kind: "0")
    var pace = Pace()
    var (before, group): (KeyedRows.Row?, [Int64]) = (nil, [])
    while let row = try rows.next() {
      try pace.step(progress)
      if let before, before.key == row.key {
        if isIdentity { for id in [before.id, row.id] { shared.insert(id) } }
      } else {
        group.removeAll(keepingCapacity: true)
        while let other = qualifications.ahead, other.key <= row.key {
          if other.key == row.key { group.append(other.id) }
          try qualifications.advance()
        }
      }
      before = row
      if row.kind == PersonKind.physician.number { for qualification in group { add(qualification, to: row.id) } }
    }
  }

  private mutating func add(_ qualification: Int64, to row: Int64) {
    let known = Int64(first[Int(row)])
    if known == qualification { return }
    if known == 0 {
      first[Int(row)] = UInt32(qualification)
      return
    }
    var all = several[row] ?? [known]
    if !all.contains(qualification) { all.append(qualification) }
    several[row] = all
    hasSeveral.insert(row)
  }
}

/// Rows of a table in the order of one of their keys.
private final class KeyedRows {
  struct Row {
    let key: Int64
    let id: Int64
    let kind: Int64
  }

  /// The row that comes next.
  private(set) var ahead: Row?
  private let rows: SQLStatement

  /// - Parameter kind: of what kind a row is, as SQL that the index of the key answers.
  init(_ reader: CacheReader, _ table: String, _ key: String, kind: String) throws {
    rows = try SQLStatement(
      reader.db, "SELECT \(key), id, \(kind) FROM \(table) WHERE \(key) IS NOT NULL ORDER BY \(key)")
    try advance()
  }

  func next() throws -> Row? {
    guard let row = ahead else { return nil }
    try advance()
    return row
  }

  func advance() throws {
    ahead = try rows.step() ? Row(key: rows.integer(0), id: rows.integer(1), kind: rows.integer(2)) : nil
  }
}
