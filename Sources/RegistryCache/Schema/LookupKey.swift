// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A 64-bit key by which rows are found: half the bytes of the text, and sorted in a fraction of the
/// time. FNV-1a over the UTF-8 bytes. Different texts may share a key, so whoever finds a row by one
/// compares the text; the key is stored, so the function never changes.
enum LookupKey {
  static func of(_ text: String) -> Int64 {
    var hash = basis
    absorb(text, into: &hash)
    return Int64(bitPattern: hash)
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
    return Int64(bitPattern: hash)
  }

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func absorb(_ text: String, into hash: inout UInt64) {
    var text = text
    hash = text.withUTF8 { bytes in bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
    // Ends the text, so that two texts do not read as one longer.
    hash = (hash ^ 0xff) &* 0x100_0000_01b3
  }
}
