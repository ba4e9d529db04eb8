// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything there is, in pieces that can be converted in one call.
enum GB18030Blocks {
  /// The linear numbers of all four-byte codes, 12 600 at a time.
  static var fourByteCodes: some Sequence<Range<Int>> {
    stride(from: 0, to: FourByteCode.all.upperBound, by: 12_600).lazy.map { $0..<$0 + 12_600 }
  }

  /// The bytes of four-byte codes.
  static func bytes(_ codes: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codes.count * 4)
    for linear in codes { FourByteCode(linear: linear).append(to: &bytes) }
    return bytes
  }

  /// All Unicode scalars, 256 at a time.
  static var scalars: some Sequence<Range<UInt32>> {
    stride(from: UInt32(0), to: 0x11_0000, by: 256).lazy.map { $0..<$0 + 256 }
      .filter { !(0xD800..<0xE000).contains($0.lowerBound) }
  }
}
