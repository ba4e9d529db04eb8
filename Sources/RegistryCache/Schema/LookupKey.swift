// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A 32-bit key by which rows are found: a fraction of the text's bytes, and sorted in a fraction of the
/// time. The lower half of FNV-1a over the UTF-8 bytes. Different texts may share a key (one row in four
/// hundred has company by chance among ten million), so whoever finds a row by one compares the text; the
/// key is stored, so the function never changes.
enum LookupKey {
  static func of(_ text: String) -> Int64 { key(digest(text)) }

  /// All 64 bits of the hash, where nobody compares the text.
  static func digest(_ text: String) -> UInt64 {
    var hash = basis
    absorb(text, into: &hash)
    return hash
  }

  /// nil: the number identifies nobody.
  static func identity(_ number: IdentityNumber) -> Int64? { number.identity.map(of) }

  /// nil: no code.
  static func code(_ code: String) -> Int64? { code.isEmpty ? nil : of(CodeComparison.lookupForm(code)) }

  /// Name, birth date and sex; nil when the number does not hold them.
  static func weak(name: String, number: IdentityNumber) -> Int64? {
    guard let person = BirthAndSex(number) else { return nil }
    var hash = basis
    absorb(name, into: &hash)
    absorb(person.birthDate.description, into: &hash)
    absorb(person.sex.rawValue, into: &hash)
    return key(hash)
  }

  private static func key(_ hash: UInt64) -> Int64 { Int64(Int32(truncatingIfNeeded: hash)) }

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func absorb(_ text: String, into hash: inout UInt64) {
    var text = text
    hash = text.withUTF8 { bytes in bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
    // Ends the text, so that two texts do not read as one longer.
    hash = (hash ^ 0xff) &* 0x100_0000_01b3
  }
}
