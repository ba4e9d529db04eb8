// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("Inert text")
struct InertTextTests {
  @Test(
    "tabs and line ends become a space, whatever could steer a terminal U+FFFD",
    arguments: [
      ("a\tb\nc\rd\r\ne", "a b c d e"), ("\r\n\r\n", "  "), ("a\u{2028}b\u{2029}c", "a b c"),
      ("\u{1B}[31m红\u{1B}[0m", "\u{FFFD}[31m红\u{FFFD}[0m"),
      ("\u{0}\u{8}\u{B}\u{C}\u{1F}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("\u{80}\u{85}\u{9B}31m\u{9F}", "\u{FFFD}\u{FFFD}\u{FFFD}31m\u{FFFD}"),
      ("1\u{202E}23\u{202C}", "1\u{FFFD}23\u{FFFD}"),
      (
        "\u{202A}\u{202B}\u{202D}\u{2066}\u{2067}\u{2068}\u{2069}",
        "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
      ),
      ("古丽·\u{A0}𠅤\u{200B}“x”\u{F900}", "古丽·\u{A0}𠅤\u{200B}“x”\u{F900}"), ("", ""),
    ])
  func replaces(text: String, expected: String) {
    #expect(Array(InertText.of(text).utf8) == Array(expected.utf8))
  }

  @Test("every other character stays as it is")
  func leavesTheRest() {
    let controls: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069]
    var wrong: [UInt32] = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
    where scalar.value % 7 == 0 || scalar.value < 0x3000 {
      let isControl = controls.contains { $0.contains(scalar.value) }
      let text = String(scalar)
      if InertText.of(text).utf8.elementsEqual(text.utf8) == isControl { wrong.append(scalar.value) }
    }
    #expect(wrong == [])
  }
}
