// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person sees of the bytes that a program wrote to a terminal.
enum Screen {
  /// The lines, without colours and carriage returns.
  static func lines(_ text: String) -> [String] {
    plain(text).unicodeScalars.filter { $0 != "\r" }.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// Without escape sequences (CSI … letter).
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        plain.append(scalar)
        continue
      }
      guard rest.popFirst() == "[" else { continue }
      while let next = rest.popFirst(), !(0x40...0x7E).contains(next.value) {}
    }
    return String(plain)
  }

  /// Columns of a line: East Asian wide and full-width characters take two.
  static func width(_ line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + width($1) } }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || (0x300...0x36F).contains(scalar.value) { return 0 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
