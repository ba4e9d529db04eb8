// SPDX-License-Identifier: GPL-3.0-or-later

/// Goes through a name from letter to letter: one for each Chinese character that has a reading, one for
/// each run of Latin letters.
///
/// A Latin letter with a mark on it belongs to its run and is passed over, so that Müller is one run.
struct NameLetterReader {
  /// Where the character begins that `next` gave the letter of.
  private(set) var start = 0

  private let utf8: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var isInRun = false

  init(_ utf8: UnsafeBufferPointer<UInt8>) { self.utf8 = utf8 }

  /// The next letter, a capital where `NameLetters.surnames` has more; 0 at the name's end.
  mutating func next() -> UInt8 {
    while index < utf8.count {
      let scalar = BasicScalar(at: index, in: utf8)
      start = index
      index += scalar.length
      if let letter = Self.letter(of: scalar.value) {
        isInRun = false
        return letter
      }
      if let letter = scalar.latinLetter {
        defer { isInRun = true }
        if !isInRun { return letter }
      } else if !scalar.isMarked {
        isInRun = false
      }
    }
    return 0
  }

  /// The table's letter of a Chinese character; nil for anything else, and for one without a reading.
  @inline(__always)
  static func letter(of scalar: UInt32) -> UInt8? {
    let letter: UInt8
    if scalar &- 0x4E00 < 0x5200 {
      letter = NameLetters.unified.utf8Start[Int(scalar &- 0x4E00)]
    } else if scalar &- 0x3400 < 0x19C0 {
      letter = NameLetters.extensionA.utf8Start[Int(scalar &- 0x3400)]
    } else {
      return scalar == 0x3007 ? UInt8(ascii: "l") : nil  // 〇, líng
    }
    return letter == UInt8(ascii: "-") ? nil : letter
  }
}
