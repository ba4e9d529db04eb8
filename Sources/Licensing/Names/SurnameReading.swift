// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the readings of a surname that `NameLetters` says more about.
struct SurnameReading {
  let first: UInt8
  /// The letter of the second character, where the two are a compound surname with a reading of its own.
  let second: UInt8?

  /// The reading of this number of the surname that begins at `start`; nil when it has no such.
  ///
  /// A compound's own reading comes before those of its first character, of which the one that would give
  /// the same letters again is left out.
  init?(at start: Int, in utf8: UnsafeBufferPointer<UInt8>, number: Int) {
    var left = number
    let compound = Self.find(start, 2 * Self.character, in: utf8, of: NameLetters.compounds, letters: 2)
    if let compound {
      if left == 0 {
        first = compound[0]
        second = compound[1]
        return
      }
      left -= 1
    }
    second = nil
    guard let letters = Self.find(start, Self.character, in: utf8, of: NameLetters.surnames, letters: 3)
    else { return nil }
    for place in 0..<3 where letters[place] != UInt8(ascii: "-") {
      if let compound, letters[place] == compound[0], Self.customary(after: start, in: utf8) == compound[1] {
        continue
      }
      if left == 0 {
        first = letters[place]
        return
      }
      left -= 1
    }
    return nil
  }

  /// Bytes of a character of the basic plane.
  private static let character = 3

  /// The letter of the second character by itself.
  private static func customary(after start: Int, in utf8: UnsafeBufferPointer<UInt8>) -> UInt8? {
    NameLetterReader.letter(of: BasicScalar(at: start + character, in: utf8).value).map { $0 | 0x20 }
  }

  /// The letters that follow the `length` bytes at `start` in a table that is sorted by them, or nil. A
  /// record of the table is these bytes, so many letters and a space.
  private static func find(
    _ start: Int, _ length: Int, in utf8: UnsafeBufferPointer<UInt8>, of table: StaticString, letters: Int
  ) -> UnsafePointer<UInt8>? {
    guard start + length <= utf8.count else { return nil }
    let width = length + letters + 1
    let sought = number(utf8.baseAddress! + start, length)
    var low = 0
    var high = (table.utf8CodeUnitCount + 1) / width
    while low < high {
      let middle = (low + high) / 2
      let record = table.utf8Start + middle * width
      let found = number(record, length)
      if found == sought { return record + length }
      if found < sought { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// At most eight bytes as a number, which orders as they do.
  private static func number(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    (0..<length).reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
  }
}
