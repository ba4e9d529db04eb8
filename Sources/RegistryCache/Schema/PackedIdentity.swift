// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The identity of a resident number with the kind of person as one whole number: nothing is lost, so that two
/// are equal only when they name the same person. Accounts are numbered by it, so it never changes.
enum PackedIdentity {
  /// Smaller numbers are free for other documents.
  static let first: Int64 = 1 << 61

  /// nil: another document, whose number is any text.
  static func of(_ identity: String, kind: PersonKind) -> Int64? {
    var identity = identity
    return identity.withUTF8 { bytes in
      guard bytes.count == 18 else { return nil }
      var number: Int64 = 0
      for byte in bytes.prefix(17) {
        guard byte &- 0x30 < 10 else { return nil }
        number = number * 10 + Int64(byte &- 0x30)
      }
      let last = bytes[17]
      guard last &- 0x30 < 10 || last == UInt8(ascii: "X") else { return nil }
      let check = last == UInt8(ascii: "X") ? 10 : Int64(last &- 0x30)
      return first + (number * 11 + check) * 2 + kind.number
    }
  }

  /// The identity that a number was made of; nil: of another document.
  static func identity(_ packed: Int64) -> String? {
    guard packed >= first else { return nil }
    let value = (packed - first - 1) / 2
    let check = value % 11
    return String(unsafeUninitializedCapacity: 18) { bytes in
      var rest = value / 11
      for place in (0..<17).reversed() {
        bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      bytes[17] = check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(truncatingIfNeeded: check)
      return 18
    }
  }
}
