// SPDX-License-Identifier: GPL-3.0-or-later

/// What a rare character becomes in one of two systems (domain practice): `?`, `？`, `□`, `〓`, the
/// replacement character or a private-use point.
public enum LostCharacter {
  public static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3F, 0xFF1F, 0x25A1, 0x3013, 0xFFFD: true
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }

  public static func occurs(in name: String) -> Bool { name.unicodeScalars.contains(where: isLost) }
}
