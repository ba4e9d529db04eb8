// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes that mean something in delimited text.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lf: UInt8 = 0x0A
  static let cr: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
}
