// SPDX-License-Identifier: GPL-3.0-or-later

/// Length and alphabet of a code, written place by place.
///
/// `d` a digit · `n` a digit but 9 · `x` a digit or X · `a` a digit or capital letter · `c` a character
/// of GB 32100's alphabet (without I O Z S V) · anything else stands for itself.
struct CodeShape: Sendable {
  private let pattern: StaticString

  init(_ pattern: StaticString) { self.pattern = pattern }

  var length: Int { pattern.utf8CodeUnitCount }

  func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == length else { return false }
    let places = pattern.utf8Start
    for index in 0..<bytes.count where !Self.admits(places[index], bytes[index]) { return false }
    return true
  }

  func fits(_ text: String) -> Bool { text.withUTF8Bytes(fits) }

  /// How many characters stand where this shape has no room for them. Texts of another length are laid
  /// against it from the front, the last character against the last place, which is the check's.
  func misfits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = bytes.last else { return 0 }
    let shared = min(bytes.count, length) - 1
    let body = (0..<shared).count { !Self.admits(pattern.utf8Start[$0], bytes[$0]) }
    return body + (Self.admits(pattern.utf8Start[length - 1], last) ? 0 : 1)
  }

  private static func admits(_ place: UInt8, _ byte: UInt8) -> Bool {
    switch place {
    case UInt8(ascii: "d"): byte.isASCIIDigit
    case UInt8(ascii: "n"): byte.isASCIIDigit && byte != UInt8(ascii: "9")
    case UInt8(ascii: "x"): byte.isASCIIDigit || byte == UInt8(ascii: "X")
    case UInt8(ascii: "a"): byte.isASCIIDigit || byte.isASCIIUpperCase
    case UInt8(ascii: "c"): CreditCode.value(of: byte) != nil
    default: byte == place
    }
  }
}
