// SPDX-License-Identifier: GPL-3.0-or-later

/// A four-byte code of GB 18030 and its place in the order of all of them.
struct FourByteCode: Hashable {
  let linear: Int

  static let all = 0..<126 * 10 * 126 * 10

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(0x81 + linear / 12_600))
    bytes.append(UInt8(0x30 + linear / 1260 % 10))
    bytes.append(UInt8(0x81 + linear / 10 % 126))
    bytes.append(UInt8(0x30 + linear % 10))
  }

  init(linear: Int) { self.linear = linear }

  /// - Parameter code: as the standard writes it, 0x81308130 being the first.
  init(_ code: UInt32) {
    let bytes = (0..<4).reversed().map { Int(code >> (8 * UInt32($0)) & 0xFF) }
    linear = (((bytes[0] - 0x81) * 10 + bytes[1] - 0x30) * 126 + bytes[2] - 0x81) * 10 + bytes[3] - 0x30
  }
}
