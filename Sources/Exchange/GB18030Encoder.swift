// SPDX-License-Identifier: GPL-3.0-or-later

import CGB18030

/// Every Unicode scalar as GB 18030: two bytes where there is such a code, else four.
///
/// What is written decodes to the same scalar, or to what the decoder folds it to.
enum GB18030Encoder {
  static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    if scalar < 0x80 {
      output.append(UInt8(scalar))
    } else if let code = twoByteCode(scalar) {
      output.append(UInt8(code >> 8))
      output.append(UInt8(code & 0xFF))
    } else if scalar > 0xFFFF {
      appendFourBytes(Int(scalar) - 0x1_0000 + Int(ECERT_GB18030_ASTRAL), to: &output)
    } else {
      appendFourBytes(Int(GB18030Ranges.linear(UInt16(scalar))), to: &output)
    }
  }

  private static func twoByteCode(_ scalar: UInt32) -> UInt16? {
    guard let point = UInt16(exactly: scalar) ?? standIn(scalar) else { return nil }
    let page = Int(ecert_gb18030_pages()[Int(point >> 8)])
    let code = ecert_gb18030_blocks()[page << 8 | Int(point & 0xFF)]
    return code == 0 ? nil : code
  }

  /// The private-use point under which the table keeps one of the six characters beyond U+FFFF.
  private static func standIn(_ scalar: UInt32) -> UInt16? {
    // All six are ideographs of Extension B.
    guard scalar >> 16 == 2 else { return nil }
    let folded = UnsafeBufferPointer(
      start: ecert_gb18030_folded(),
      count: Int(ECERT_GB18030_LAST_FOLDED - ECERT_GB18030_FIRST_FOLDED + 1))
    guard let index = folded.firstIndex(of: scalar) else { return nil }
    return UInt16(index) + UInt16(ECERT_GB18030_FIRST_FOLDED)
  }

  private static func appendFourBytes(_ linear: Int, to output: inout [UInt8]) {
    output.append(UInt8(0x81 + linear / 12_600))
    output.append(UInt8(0x30 + linear / 1260 % 10))
    output.append(UInt8(0x81 + linear / 10 % 126))
    output.append(UInt8(0x30 + linear % 10))
  }
}
