// SPDX-License-Identifier: GPL-3.0-or-later

import CGB18030

/// GB 18030-2022, read as the superset of GBK that it is.
///
/// Beyond the standard: the single byte 0x80 is the euro sign, as in Windows' code page 936; and a
/// private-use point by which an old table stood for a character that has its own code point today
/// becomes that character, whether it came by two bytes or by four. Tables disagreed about these
/// points for twenty years, and a name must not depend on who exported it. 0xFF begins nothing.
enum GB18030Decoder {
  /// No byte becomes more than three of UTF-8.
  static let expansion = 3

  /// Decodes as much of `input` as is whole and valid; `output` has room for `expansion` times its bytes.
  static func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>
  ) -> DecodingStep {
    guard let base = input.baseAddress else { return DecodingStep() }
    let count = input.count
    let table = ecert_gb18030_two_byte()
    var sink = UTF8Sink(output)
    var i = 0
    var isInvalid = false
    while i < count {
      let lead = base[i]
      if lead < 0x80 {
        let run = UTF8Decoder.asciiRun(base + i, count - i)
        sink.put(ascii: base + i, run)
        i += run
      } else if i + 1 < count, let cell = cell(lead, base[i + 1]) {
        let point = table[cell]
        if isFoldable(point) { sink.put(scalar: folded(point)) } else { sink.put(point) }
        i += 2
      } else {
        let length = rare(base + i, count - i, &sink)
        isInvalid = length < 0
        if length <= 0 { break }
        i += length
      }
    }
    return DecodingStep(consumed: i, produced: sink.end - output, isInvalid: isInvalid)
  }

  /// The place of a two-byte code in the table; nil when the two bytes are none.
  @inline(__always)
  private static func cell(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard lead &- 0x81 <= 0x7D, trail >= 0x40, trail != 0x7F, trail != 0xFF else { return nil }
    return Int(lead &- 0x81) * Int(ECERT_GB18030_TRAILS) + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
  }

  /// What is neither ASCII nor a two-byte code.
  /// - Returns: its length; 0 when its end is missing, -1 when it is nothing.
  private static func rare(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ sink: inout UTF8Sink) -> Int {
    if bytes[0] == 0x80 {
      sink.put(0x20AC)
      return 1
    }
    if bytes[0] == 0xFF { return -1 }
    for place in 1..<4 {
      if place >= count { return 0 }
      let allowed: ClosedRange<UInt8> = place == 2 ? 0x81...0xFE : 0x30...0x39
      if !allowed.contains(bytes[place]) { return -1 }
    }
    let high = (Int(bytes[0]) - 0x81) * 10 + Int(bytes[1]) - 0x30
    let linear = (high * 126 + Int(bytes[2]) - 0x81) * 10 + Int(bytes[3]) - 0x30
    guard let point = point(linear) else { return -1 }
    sink.put(scalar: point)
    return 4
  }

  /// The code point of a four-byte code, folded; nil where the standard has none.
  private static func point(_ linear: Int) -> UInt32? {
    let (bmp, astral) = (Int(ECERT_GB18030_BMP_CODES), Int(ECERT_GB18030_ASTRAL))
    if linear < bmp {
      let point = GB18030Ranges.point(UInt16(linear))
      return isFoldable(point) ? folded(point) : UInt32(point)
    }
    guard linear >= astral, linear - astral < 0x10_0000 else { return nil }
    return UInt32(linear - astral + 0x1_0000)
  }

  @inline(__always)
  private static func isFoldable(_ point: UInt16) -> Bool {
    point &- UInt16(ECERT_GB18030_FIRST_FOLDED)
      <= UInt16(ECERT_GB18030_LAST_FOLDED - ECERT_GB18030_FIRST_FOLDED)
  }

  /// Today's character of a point for which `isFoldable` holds; itself where there is none.
  private static func folded(_ point: UInt16) -> UInt32 {
    let today = ecert_gb18030_folded()[Int(point) - Int(ECERT_GB18030_FIRST_FOLDED)]
    return today == 0 ? UInt32(point) : today
  }
}
