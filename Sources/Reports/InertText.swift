// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that does nothing but stand there. Data comes from files that others wrote: an escape sequence in a
/// name must not reach a terminal, and an override of direction must not make one number look like another.
public enum InertText {
  /// Tabs and line ends become a space (CR LF one), any other control character and any control of
  /// direction U+FFFD.
  public static func of(_ text: String) -> String { replacing(in: text) { _ in true } }

  /// The same for directional controls and U+2028, U+2029 only: the writer of csv and tsv replaces
  /// the other control characters, after it has looked at how the cell begins.
  static func withoutFormatting(_ text: String) -> String { replacing(in: text, where: \.isFormatting) }

  private static func replacing(in text: String, where isMeant: (ControlCharacter) -> Bool) -> String {
    var text = text
    let changed: String? = text.withUTF8 { bytes in
      var result: [UInt8] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        guard let control = ControlCharacter.at(index, in: bytes), isMeant(control) else {
          index += 1
          continue
        }
        result.append(contentsOf: bytes[start..<index])
        index += control.length
        start = index
        if control.scalar == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
        result.append(contentsOf: (control.isBlank ? " " : "\u{FFFD}").utf8)
      }
      if start == 0 { return nil }
      result.append(contentsOf: bytes[start...])
      return String(decoding: result, as: UTF8.self)
    }
    return changed ?? text
  }
}
