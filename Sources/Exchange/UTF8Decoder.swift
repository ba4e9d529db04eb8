// SPDX-License-Identifier: GPL-3.0-or-later

/// Strict UTF-8 (Unicode 16, table 3-7): no surrogates, no overlong forms, nothing beyond U+10FFFF.
enum UTF8Decoder {
  /// Looks how far `bytes` are valid; they are their own result.
  static func validate(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodingStep {
    guard let base = bytes.baseAddress else { return DecodingStep() }
    let count = bytes.count
    var i = 0
    while i < count {
      i += asciiRun(base + i, count - i)
      // Text in Chinese is runs of three-byte characters: they are not sent through the general case.
      while i + 2 < count, isUsualThreeByte(base + i) { i += 3 }
      guard i < count else { break }
      if base[i] < 0x80 { continue }
      let length = length(base + i, count - i)
      if length <= 0 { return DecodingStep(consumed: i, produced: i, isInvalid: length < 0) }
      i += length
    }
    return DecodingStep(consumed: i, produced: i)
  }

  /// How many bytes below 0x80 stand at the start.
  @inline(__always)
  static func asciiRun(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(bytes)
    var i = 0
    while i + 8 <= count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
      i += 8
    }
    while i < count, bytes[i] < 0x80 { i += 1 }
    return i
  }

  /// A character of U+1000...U+CFFF, whose lead byte puts no condition on the second.
  @inline(__always)
  private static func isUsualThreeByte(_ bytes: UnsafePointer<UInt8>) -> Bool {
    bytes[0] &- 0xE1 <= 0x0B && (bytes[1] & bytes[2] & 0xC0) == 0x80 && (bytes[1] | bytes[2]) & 0x40 == 0
  }

  /// The length of the character at the start; 0 when its end is missing, -1 when there is none.
  private static func length(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let lead = bytes[0]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return -1
    }
    for place in 1..<length {
      if place >= count { return 0 }
      let allowed = place == 1 ? second : 0x80...0xBF
      if !allowed.contains(bytes[place]) { return -1 }
    }
    return length
  }
}
