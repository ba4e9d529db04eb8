// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Licensing

@Suite("Cleaning")
struct CleaningTests {
  static let whiteSpace: [String] = [
    " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{A0}", "\u{1680}", "\u{180E}", "\u{2000}",
    "\u{2003}", "\u{2009}", "\u{200A}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
    "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{2066}",
    "\u{2069}", "\u{3000}", "\u{FEFF}",
  ]

  @Test("trims white space of every kind from both ends of a name", arguments: whiteSpace)
  func trimsNames(white: String) {
    expectBytes(Cleaning.name("\(white)张 三\(white)\(white)"), "张 三")
    expectBytes(Cleaning.name("\(white)"), "")
    expectBytes(Cleaning.name("\(white)a\(white)b\(white)"), "a\(white)b")
  }

  @Test("takes white space of every kind out of a number, a word and a heading", arguments: whiteSpace)
  func removesWhiteSpace(white: String) {
    expectBytes(Cleaning.code("\(white)450203\(white)1985\(white)"), "4502031985")
    expectBytes(Cleaning.word("\(white)执业\(white)医师\(white)"), "执业医师")
    expectBytes(Cleaning.heading("\(white)证件\(white)号码\(white)"), "证件号码")
  }

  @Test("takes nothing for white space that has ink", arguments: [
    "\u{A1}", "\u{1FFF}", "\u{2010}", "\u{2027}", "\u{2030}", "\u{205E}", "\u{2070}", "\u{3001}", "\u{2FFF}",
    "\u{FEFE}", "\u{FF00}", "\u{1681}", "\u{180F}", "\u{AD}", "·", "\u{0}", "\u{1F}", "\u{7F}", "𠅤",
  ])
  func keepsInk(mark: String) {
    expectBytes(Cleaning.name("\(mark)a\(mark)"), "\(mark)a\(mark)")
    expectBytes(Cleaning.word("\(mark)a\(mark)"), "\(mark)a\(mark)")
    expectBytes(Cleaning.heading("\(mark)a\(mark)"), "\(mark)a\(mark)")
  }

  @Test("takes one leading apostrophe off a name", arguments: [
    ("'张三", "张三"), (" ' 张三 ", "张三"), ("''张三", "'张三"), ("张'三'", "张'三'"), ("'", ""), ("' '", "'"),
    ("’张三", "’张三"), ("＇张三", "＇张三"),
  ])
  func nameApostrophe(cell: String, expected: String) {
    expectBytes(Cleaning.name(cell), expected)
  }

  @Test("takes one leading apostrophe off a number, of full width too", arguments: [
    ("'4502", "4502"), (" ' 4502", "4502"), ("''4502", "'4502"), ("＇4502", "4502"), ("'", ""),
    ("45'02", "45'02"),
    ("4502'", "4502'"), ("'＇4502", "'4502"),
  ])
  func codeApostrophe(cell: String, expected: String) {
    expectBytes(Cleaning.code(cell), expected)
    expectBytes(Cleaning.word(cell), expected)
  }

  @Test("leaves a name's inner spaces, width, case and rare characters: they are evidence", arguments: [
    "阿依 古丽", "阿依\u{3000}古丽", "ＡＢＣ", "abc Def", "艾力·买买提", "艾力・买买提", "艾力．买买提", "王×", "张\u{200D}三",
    "\u{F900}", "䶮", "𠅤𫖯𬱖", "?", "□", "\u{E863}", "e\u{301}",
  ])
  func nameEvidence(name: String) {
    expectBytes(Cleaning.name(name), name)
    expectBytes(Cleaning.name("  \(name)\t"), name)
  }

  @Test("gives a number ASCII, upper case and no white space", arguments: [
    ("45020319851231002x", "45020319851231002X"), ("45020319851231002×", "45020319851231002X"),
    ("45020319851231002ｘ", "45020319851231002X"), ("45020319851231002Ｘ", "45020319851231002X"),
    ("45020319851231002× ", "45020319851231002X"), ("450203 19851231 002X", "45020319851231002X"),
    ("４５０２０３１９８５１２３１００２Ｘ", "45020319851231002X"), ("ＡＢＣ１２３－（）", "ABC123-()"), ("Ｈ１２３(４)", "H123(4)"),
    ("ａｂｃ", "ABC"), ("！～", "!~"), ("abcxyz", "ABCXYZ"), ("@[`{", "@[`{"),
    ("110450203000123\t", "110450203000123"),
    ("×", "X"), ("1×2", "1×2"), ("1××", "1×X"), ("×1", "×1"), ("", ""), ("ß\u{DF}é", "ß\u{DF}é"),
    ("无", "无"), ("\u{FF5F}\u{FFE5}", "\u{FF5F}\u{FFE5}"), ("74085017-4", "74085017-4"),
  ])
  func codes(cell: String, expected: String) {
    expectBytes(Cleaning.code(cell), expected)
  }

  @Test("cleans a word as a number is cleaned, but leaves its case", arguments: [
    ("Active ", "Active"), ("ａctive", "active"), ("中医（专长）", "中医(专长)"), ("执 业 医 师", "执业医师"),
    ("１", "1"), ("physician", "physician"), ("'在册", "在册"), ("x×", "xX"),
  ])
  func words(cell: String, expected: String) {
    expectBytes(Cleaning.word(cell), expected)
  }

  @Test("of a heading takes out white space and nothing else", arguments: [
    ("证件 号码", "证件号码"), ("\u{FEFF}姓名", "姓名"), ("证件\n号码", "证件号码"), ("'姓名", "'姓名"), ("ＩＤ号", "ＩＤ号"),
    ("ID_number", "ID_number"), ("", ""),
  ])
  func headings(cell: String, expected: String) {
    expectBytes(Cleaning.heading(cell), expected)
  }

  @Test("of random cells does what its description says, scalar by scalar")
  func againstDescription() {
    var random = SeededRandom("cleaning does what its description says")
    let alphabet =
      Self.whiteSpace + [
        "'", "＇", "×", "x", "X", "a", "Z", "0", "9", "０", "９", "Ａ", "ｚ", "～", "！", "张", "䶮", "𠅤", "é",
        "\u{FF5F}", "\u{2010}", "\u{AD}", "\u{301}", "-",
      ]
    for _ in 0..<5_000 {
      let cell = random.text(of: alphabet, length: 0...12)
      expectBytes(Cleaning.name(cell), describedName(cell))
      expectBytes(Cleaning.code(cell), describedFold(cell, upperCase: true))
      expectBytes(Cleaning.word(cell), describedFold(cell, upperCase: false))
      expectBytes(Cleaning.heading(cell), text(cell.unicodeScalars.filter { !isWhite($0) }))
    }
  }

  private func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private func describedName(_ cell: String) -> String {
    var scalars = Array(cell.unicodeScalars.drop(while: isWhite))
    if scalars.first == "'" { scalars = Array(scalars.dropFirst().drop(while: isWhite)) }
    return text(scalars.reversed().drop(while: isWhite).reversed())
  }

  private func describedFold(_ cell: String, upperCase: Bool) -> String {
    var scalars = cell.unicodeScalars.filter { !isWhite($0) }.map { scalar -> Unicode.Scalar in
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let ascii = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      guard upperCase, ("a"..."z").contains(ascii) else { return ascii }
      return Unicode.Scalar(ascii.value - 32) ?? ascii
    }
    if scalars.first == "'" { scalars.removeFirst() }
    if scalars.last == "×" { scalars[scalars.count - 1] = "X" }
    return text(scalars)
  }
}

/// Compares byte for byte, and shows the bytes: `==` on texts forgives canonical equivalents.
func expectBytes(_ seen: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  guard !seen.utf8.elementsEqual(expected.utf8) else { return }
  Issue.record(
    """
    \(seen.debugDescription) \(Array(seen.utf8)) is not \
    \(expected.debugDescription) \(Array(expected.utf8))
    """,
    sourceLocation: sourceLocation)
}
