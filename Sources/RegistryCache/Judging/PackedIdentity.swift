// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The identity of a resident number with the kind of person as one whole number: nothing is lost, so that two
/// are equal only when they name the same person.
enum PackedIdentity {
  /// nil: another document, whose number is any text.
  static func of(_ identity: String, kind: PersonKind) -> UInt64? {
    var identity = identity
    return identity.withUTF8 { bytes in
      guard bytes.count == 18 else { return nil }
      var number: UInt64 = 0
      for byte in bytes.prefix(17) {
        guard byte &- 0x30 < 10 else { return nil }
        number = number * 10 + UInt64(byte &- 0x30)
      }
      let last = bytes[17]
      guard last &- 0x30 < 10 || last == UInt8(ascii: "X") else { return nil }
      let check = last == UInt8(ascii: "X") ? 10 : UInt64(last &- 0x30)
      // Never 0, which means an empty place in a table.
      return (number * 11 + check) * 2 + (kind == .physician ? 1 : 2)
    }
  }
}

/// The state of each account by packed identity: nine bytes for each place, so that ten million fit.
struct AccountStates {
  private var keys: [UInt64]
  private var states: [UInt8]
  /// Numbers of the words of states.
  private var words: [Int64] = []
  private var count = 0

  /// - Parameter expected: how many accounts will come, about.
  init(expected: Int) {
    var places = 1_024
    while places * 3 < expected * 4 { places *= 2 }
    keys = Array(repeating: 0, count: places)
    states = Array(repeating: 0, count: places)
  }

  /// - Returns: false when there are more different words than a table holds.
  mutating func insert(_ key: UInt64, word: Int64) -> Bool {
    guard let state = index(of: word) else { return false }
    if (count + 1) * 4 > keys.count * 3 { grow() }
    put(key, state)
    count += 1
    return true
  }

  /// The word of somebody's state; nil: there is no account.
  func word(_ key: UInt64) -> Int64? {
    var place = Self.place(key, keys.count)
    while keys[place] != 0 {
      if keys[place] == key { return words[Int(states[place])] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func index(of word: Int64) -> UInt8? {
    if let known = words.firstIndex(of: word) { return UInt8(known) }
    guard words.count < 256 else { return nil }
    words.append(word)
    return UInt8(words.count - 1)
  }

  private mutating func put(_ key: UInt64, _ state: UInt8) {
    var place = Self.place(key, keys.count)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    states[place] = state
  }

  private mutating func grow() {
    let (oldKeys, oldStates) = (keys, states)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    states = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, state) in zip(oldKeys, oldStates) where key != 0 { put(key, state) }
  }

  private static func place(_ key: UInt64, _ places: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (places - 1)
  }
}
