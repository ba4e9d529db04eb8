// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The state of each account by its person (`PackedIdentity`): nine bytes for each place, so that ten million fit.
struct AccountStates {
  private var keys: PackedKeys
  private var states: [UInt8]
  /// Numbers of the words of states.
  private var words: [Int64] = []

  /// - Parameter expected: how many accounts will come, about.
  init(expected: Int) {
    keys = PackedKeys(expected: expected)
    states = Array(repeating: 0, count: keys.places.count)
  }

  /// Each person comes once.
  ///
  /// - Returns: false when there are more different words than a table holds.
  mutating func insert(_ key: Int64, word: Int64) -> Bool {
    guard let state = index(of: word) else { return false }
    if keys.isFull { grow() }
    let place = keys.place(of: key)
    keys.put(key, at: place)
    states[place] = state
    return true
  }

  /// The word of somebody's state; nil: there is no account.
  func word(_ key: Int64) -> Int64? {
    let place = keys.place(of: key)
    return keys.places[place] == key ? words[Int(states[place])] : nil
  }

  private mutating func index(of word: Int64) -> UInt8? {
    if let known = words.firstIndex(of: word) { return UInt8(known) }
    guard words.count < 256 else { return nil }
    words.append(word)
    return UInt8(words.count - 1)
  }

  private mutating func grow() {
    let old = states
    var new = [UInt8](repeating: 0, count: old.count * 2)
    keys.double { new[$1] = old[$0] }
    states = new
  }
}

extension AccountStates {
  /// All accounts of resident numbers; nil: there are too many different words.
  ///
  /// - Parameter progress: told now and then; throws to stop.
  init?(_ reader: CacheReader, progress: () throws -> Void) throws {
    self.init(expected: try reader.rows(of: .accounts))
    let rows = try SQLStatement(reader.db, "SELECT id, state FROM account WHERE id >= \(PackedIdentity.first)")
    defer { rows.reset() }
    var pace = Pace()
    while try rows.step() {
      try pace.step(progress)
      if !insert(rows.integer(0), word: rows.integer(1)) { return nil }
    }
  }
}
