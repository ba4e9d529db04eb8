// SPDX-License-Identifier: GPL-3.0-or-later

/// Where our GB 18030 differs from glibc's, one by one, and on purpose.
enum DeliberateDifferences {
  /// Windows' code page 936 writes the euro sign as this single byte; iconv refuses it.
  static let euro: (byte: UInt8, point: UInt32) = (0x80, 0x20AC)

  /// GB 18030-2022 moved 18 characters to two-byte codes. glibc leaves their former four-byte codes
  /// unassigned; files written before still hold them, and for the 2022 standard they are the
  /// private-use points that fold to the same characters.
  static let formerCodes: [(first: FourByteCode, points: ClosedRange<UInt32>)] = [
    (FourByteCode(0x8431_8236), 0xFE10...0xFE19),
    (FourByteCode(0x8235_9037), 0x9FB4...0x9FBB),
  ]

  /// Private-use points by which GBK and the editions of GB 18030 stood for characters that Unicode did
  /// not have yet, and the two-byte codes that these characters have kept throughout.
  static let folded: [(first: UInt32, codes: [ClosedRange<UInt16>])] = [
    (0xE76C, [0xA2E3...0xA2E3]),  // €
    (0xE78D, [0xA6D9...0xA6DF, 0xA6EC...0xA6ED, 0xA6F3...0xA6F3]),  // ︐ ︒ ︑ … vertical punctuation
    (0xE7C7, [0xA8BC...0xA8BC]),  // ḿ
    (0xE7C8, [0xA8BF...0xA8BF]),  // ǹ
    (0xE7E7, [0xA989...0xA995]),  // 〾 and ideographic description
    (0xE815, [0xFE50...0xFE7E, 0xFE80...0xFEA0]),  // radicals and rare ideographs, 䶮 among them
  ]

  /// What of `folded` iconv cannot write at all. We write the code of today's character.
  static let unwritable: [ClosedRange<UInt32>] = [
    0xE78D...0xE796, 0xE816...0xE818, 0xE81E...0xE81E, 0xE826...0xE826, 0xE82B...0xE82C,
    0xE831...0xE832, 0xE83B...0xE83B, 0xE843...0xE843, 0xE854...0xE855, 0xE864...0xE864,
  ]

  /// U+1E3F took the two-byte code of this point, and this point the four-byte code of U+1E3F: iconv
  /// writes that one. Read back it would be U+1E3F all the same, so we write the code of that.
  static let exchanged: UInt32 = 0xE7C7

  /// Every folded point with the two-byte code of its character.
  static var foldedPoints: [(point: UInt32, code: UInt16)] {
    folded.flatMap { run in
      run.codes.joined().enumerated().map { (run.first + UInt32($0.offset), $0.element) }
    }
  }
}
