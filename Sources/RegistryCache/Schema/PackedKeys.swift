// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers other than 0, eight bytes for each place, so that ten million fit: an open-addressing table
/// that is kept at most three quarters full.
struct PackedKeys {
  private(set) var places: [Int64]
  private(set) var count = 0

  /// - Parameter expected: how many will come, about.
  init(expected: Int) {
    var size = 1_024
    while size * 3 < expected * 4 { size *= 2 }
    places = Array(repeating: 0, count: size)
  }

  private init(size: Int) { places = Array(repeating: 0, count: size) }

  /// Whether it has to be doubled before another key is put in.
  var isFull: Bool { (count + 1) * 4 > places.count * 3 }

  /// The place of a key, or the empty one where it belongs.
  func place(of key: Int64) -> Int {
    let hash = (UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> 20
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 && places[place] != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  /// - Parameter place: an empty one, as `place(of:)` tells it.
  mutating func put(_ key: Int64, at place: Int) {
    places[place] = key
    count += 1
  }

  /// - Parameter moved: told the place of each key before and now.
  mutating func double(moved: (Int, Int) -> Void = { _, _ in }) {
    var doubled = PackedKeys(size: places.count * 2)
    for (old, key) in places.enumerated() where key != 0 {
      let new = doubled.place(of: key)
      doubled.put(key, at: new)
      moved(old, new)
    }
    self = doubled
  }
}

/// Rows that have been seen, by number: a bit each where numbers are dense, a table of its own for those of
/// accounts (`PackedIdentity`).
struct SeenRows {
  private var dense = RowSet()
  private var packed = PackedKeys(expected: 0)

  /// Whether the row was not in the set before.
  @discardableResult
  mutating func insert(_ row: Int64) -> Bool {
    if row < PackedIdentity.first { return dense.insert(row) }
    if packed.isFull { packed.double() }
    let place = packed.place(of: row)
    if packed.places[place] == row { return false }
    packed.put(row, at: place)
    return true
  }

  func contains(_ row: Int64) -> Bool {
    row < PackedIdentity.first ? dense.contains(row) : packed.places[packed.place(of: row)] == row
  }
}
