// SPDX-License-Identifier: GPL-3.0-or-later

/// UTF-16; a surrogate without its partner is nothing.
enum UTF16Decoder {
  /// No byte becomes more than one and a half of UTF-8.
  static let expansion = 2

  /// Decodes as much of `input` as is whole and valid; `output` has room for `expansion` times its bytes.
  static func decode(
    _ input: UnsafeBufferPointer<UInt8>, bigEndian: Bool, into output: UnsafeMutablePointer<UInt8>
  ) -> DecodingStep {
    let high = bigEndian ? 0 : 1
    var sink = UTF8Sink(output)
    var i = 0
    var isInvalid = false
    while i + 1 < input.count {
      let unit = UInt16(input[i + high]) << 8 | UInt16(input[i + 1 - high])
      guard unit & 0xF800 == 0xD800 else {
        sink.put(unit)
        i += 2
        continue
      }
      isInvalid = unit >= 0xDC00
      if isInvalid || i + 3 >= input.count { break }
      let low = UInt16(input[i + 2 + high]) << 8 | UInt16(input[i + 3 - high])
      isInvalid = low & 0xFC00 != 0xDC00
      if isInvalid { break }
      sink.put(scalar: 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)))
      i += 4
    }
    return DecodingStep(consumed: i, produced: sink.end - output, isInvalid: isInvalid)
  }
}
