// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

@Suite("Widths of code points")
struct EastAsianWidthTests {
  /// Where our width is not what East_Asian_Width and General_Category alone would give, one by one.
  private static let deliberate: [(codes: ClosedRange<UInt32>, width: Int, why: String)] = [
    (0xAD...0xAD, 1, "a soft hyphen is shown"),
    (0x600...0x605, 1, "an Arabic sign that stands before digits is shown"),
    (0x6DD...0x6DD, 1, "the end of an ayah is shown"),
    (0x70F...0x70F, 1, "the Syriac mark of abbreviation is shown"),
    (0x890...0x891, 1, "Arabic marks of currency are shown"),
    (0x8E2...0x8E2, 1, "a disputed end of an ayah is shown"),
    (0x110BD...0x110BD, 1, "the Kaithi sign of numbers is shown"),
    (0x110CD...0x110CD, 1, "the Kaithi sign of numbers is shown"),
    (0x1160...0x11FF, 0, "Hangul vowels and finals join the consonant before"),
    (0xD7B0...0xD7C6, 0, "Hangul vowels join the consonant before"),
    (0xD7CB...0xD7FB, 0, "Hangul finals join the consonant before"),
    (0x2028...0x2029, 0, "separators of lines and paragraphs show nothing"),
    (0x302E...0x302F, 1, "Hangul tone marks stand beside their syllable"),
    (0x3164...0x3164, 0, "a Hangul filler is invisible"),
    (0xFFA0...0xFFA0, 0, "a Hangul filler is invisible"),
    (0x1171E...0x1171E, 1, "the Ahom medial ra, a mark without a width to older versions of Unicode"),
    (0x16FF0...0x16FF1, 1, "Vietnamese reading marks stand beside their character"),
    (0x1F1E6...0x1F1FF, 2, "a regional indicator is an emoji"),
  ]

  /// Wide since Unicode 16: older tables of Python do not know it.
  private static let wideSince16: [ClosedRange<UInt32>] = [
    0x2630...0x2637, 0x268A...0x268F, 0x4DC0...0x4DFF, 0x1D300...0x1D356, 0x1D360...0x1D376,
  ]

  @Test("the table is what the peer says of every code point today")
  func tableIsFresh() throws {
    let peer = try WidthPeer.answer.get()
    let file = try Peer.root().appendingPathComponent("Sources/Reports/EastAsianWidth.swift")
    let committed = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      try peer.source.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(
      peer.unicode == EastAsianWidth.unicode,
      "the wcwidth at hand has another version of Unicode: install the README's, or record the table")
    #expect(committed == peer.source)
    var wrong: [String] = []
    for run in peer.runs {
      for scalar in (run.first...run.last).lazy.compactMap(Unicode.Scalar.init) {
        let (width, hasForm) = (EastAsianWidth.of(scalar), EastAsianWidth.isWideAsEmoji(scalar))
        if width == run.width && hasForm == run.hasEmojiForm { continue }
        wrong.append("U+\(String(scalar.value, radix: 16)) is \(width) \(hasForm), peer \(run)")
      }
    }
    #expect(wrong == [])
  }

  @Test("East_Asian_Width and the category give every width, but for the differences named")
  func agreesWithTheStandard() throws {
    let peer = try WidthPeer.answer.get()
    var wrong: [String] = []
    var seen = 0
    for run in peer.runs where run.category != "Cn" && run.category != "Cs" {
      for scalar in (run.first...run.last).lazy.compactMap(Unicode.Scalar.init) {
        seen += 1
        let expected = Self.width(of: scalar.value, run: run, python: peer.pythonUnicode)
        if EastAsianWidth.of(scalar) == expected { continue }
        wrong.append("U+\(String(scalar.value, radix: 16)) is \(EastAsianWidth.of(scalar)), not \(expected)")
      }
    }
    #expect(wrong == [])
    #expect(seen > 200_000)
  }

  private static func width(of code: UInt32, run: WidthPeer.Run, python: Int) -> Int {
    if let named = deliberate.first(where: { $0.codes.contains(code) }) { return named.width }
    if python < 16 && wideSince16.contains(where: { $0.contains(code) }) { return 2 }
    switch run.category {
    case "Mn", "Me", "Cf", "Cc": return 0
    case "Mc": return 1
    default: return run.eastAsian == "W" || run.eastAsian == "F" ? 2 : 1
    }
  }
}
