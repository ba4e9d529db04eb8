// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What is found around every row, read in the order of indexes before many rows are judged: one pass each instead
/// of several look-ups for each row. Says where to look and decides nothing; whoever judges compares texts.
struct ForeseenFacts {
  /// Keys of identities under which there is more than one row.
  private var shared: Set<Int64> = []
  private var accounts: AccountStates
  /// The first possible candidate of each row, by the row's number; 0: none.
  private var first: [UInt32] = []
  /// The candidates of rows with several.
  private var several: [Int64: [Int64]] = [:]

  /// nil: something does not fit its tables, so that rows have to be looked up one by one.
  ///
  /// - Parameter progress: told now and then; throws to stop.
  init?(_ reader: CacheReader, progress: () throws -> Void = {}) throws {
    accounts = AccountStates(expected: try reader.rows(of: .accounts))
    let last = try reader.number("SELECT max(id) FROM registration")
    guard try reader.number("SELECT max(id) FROM qualification") <= UInt32.max, last < 1 << 32 else { return nil }
    try findShared(reader, progress)
    guard try findAccounts(reader, progress) else { return nil }
    first = Array(repeating: 0, count: last + 1)
    for (index, key) in [
      ("registration_by_code", "code_key"), ("registration_by_identity", "identity_key"),
      ("registration_by_birth", "weak_key"),
    ] { try findCandidates(reader, index: index, key: key, progress) }
  }

  func isShared(_ identity: Int64) -> Bool { shared.contains(identity) }

  /// The number of the word of somebody's account.
  ///
  /// - Parameter packed: as `PackedIdentity` has it.
  func account(_ packed: Int64) -> Int64? { accounts.word(packed) }

  /// Numbers of qualifications that might be candidates of a row.
  func candidates(_ row: Int64) -> [Int64] {
    if let several = several[row] { return several }
    guard row < first.count, first[Int(row)] != 0 else { return [] }
    return [Int64(first[Int(row)])]
  }

  private mutating func findShared(_ reader: CacheReader, _ progress: () throws -> Void) throws {
    let keys = try SQLStatement(
      reader.db, "SELECT identity_key FROM registration WHERE identity_key IS NOT NULL ORDER BY identity_key")
    var before: Int64?
    var pace = Pace()
    while try keys.step() {
      try pace.step(progress)
      let key = keys.integer(0)
      if key == before { shared.insert(key) }
      before = key
    }
  }

  private mutating func findAccounts(_ reader: CacheReader, _ progress: () throws -> Void) throws -> Bool {
    let rows = try SQLStatement(reader.db, "SELECT id, state FROM account WHERE id >= \(PackedIdentity.first)")
    var pace = Pace()
    while try rows.step() {
      try pace.step(progress)
      if !accounts.insert(rows.integer(0), word: rows.integer(1)) { return false }
    }
    return true
  }

  private mutating func findCandidates(
    _ reader: CacheReader, index: String, key: String, _ progress: () throws -> Void
  ) throws {
    // Both sides in the order of the key.
    let pairs = try SQLStatement(
      reader.db,
      """
      SELECT r.id, q.id FROM registration r INDEXED BY \(index) CROSS JOIN qualification q ON q.\(key) = r.\(key)
      WHERE r.\(key) IS NOT NULL AND r.kind = \(PersonKind.physician.number)
      """)
    var pace = Pace()
    while try pairs.step() {
      try pace.step(progress)
      add(pairs.integer(1), to: pairs.integer(0))
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
  }
}

/// Tells of every so many steps.
private struct Pace {
  private var steps = 0

  mutating func step(_ progress: () throws -> Void) rethrows {
    steps += 1
    if steps & 0xffff == 0 { try progress() }
  }
}
