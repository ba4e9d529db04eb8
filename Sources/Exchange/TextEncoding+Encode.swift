// SPDX-License-Identifier: GPL-3.0-or-later

extension TextEncoding {
  /// Appends text, given as valid UTF-8, in this encoding; without a byte order mark.
  func append(_ text: [UInt8], to output: inout [UInt8]) {
    switch self {
    case .utf8, .utf8BOM:
      output += text
    case .gb18030:
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        GB18030Encoder.append(scalar.value, to: &output)
      }
    case .utf16le, .utf16be:
      for unit in String(decoding: text, as: UTF8.self).utf16 {
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        output += self == .utf16le ? bytes : bytes.reversed()
      }
    }
  }
}
