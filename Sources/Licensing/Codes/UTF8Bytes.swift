// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Lends the text's UTF-8 bytes without copying them.
  @inline(__always)
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var contiguous = self
    return contiguous.withUTF8(body)
  }

  /// A text of these bytes.
  init(utf8Bytes bytes: some Collection<UInt8>) {
    self = String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes at these offsets; the offsets must lie inside a text that is ASCII.
  func ascii(_ offsets: Range<Int>) -> String {
    withUTF8Bytes { String(utf8Bytes: $0[offsets]) }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIUpperCase: Bool { self &- 0x41 < 26 }
  var isASCIILowerCase: Bool { self &- 0x61 < 26 }

  /// 0–9 for a digit, 10–35 for `A`–`Z`, nil for anything else.
  var alphanumericValue: Int? {
    if isASCIIDigit { return Int(self &- 0x30) }
    return isASCIIUpperCase ? Int(self &- 0x41) + 10 : nil
  }
}

extension Collection<UInt8> {
  /// The number that these ASCII digits write; nil when one of them is no digit or there are none.
  /// At most 18 of them, so that it cannot overflow.
  var decimalNumber: Int? {
    guard (1...18).contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }
}
