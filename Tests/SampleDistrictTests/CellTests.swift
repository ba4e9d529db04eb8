// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import SampleDistrict

@Suite("Cells as people and spreadsheets leave them")
struct CellTests {
  @Test("Cleaning gives every code back, in whatever form it was written")
  func codesComeBack() {
    var forms = CellForms(SeededNumbers(seed: 1, .nurseCells))
    var written: Set<String> = []
    let codes = ["45020319851231002X", "YY001234545020312A1001", "110450203000123", "1.1045E+14", "H12345678"]
    for code in codes {
      for _ in 0..<3_000 {
        let cell = forms.code(code)
        written.insert(cell)
        #expect(identical(Cleaning.code(cell), code), "\(cell)")
      }
    }
    let expected: Set = [
      "'110450203000123", "１１０４５０２０３０００１２３", "110450 20300012 3", "110450203000123\u{3000}",
      "45020319851231002x", "45020319851231002×",
    ]
    #expect(expected.subtracting(written) == [])
  }

  @Test("A date is the same day in every form")
  func datesComeBack() {
    var forms = CellForms(SeededNumbers(seed: 2, .nurseCells))
    let day = CivilDate(day: 20_517)  // 2026-03-05
    var written: Set<String> = []
    for _ in 0..<800 {
      let cell = forms.date(.day(day))
      written.insert(cell)
      #expect(CellDate(cell: cell) == .day(day), "\(cell)")
      #expect(CellDate(cell: Cleaning.word(cell)) == .day(day), "\(cell)")
    }
    #expect(
      written == [
        "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "20260305", "46086", "2026-03-05 00:00:00",
      ])
  }

  @Test("Level and category mean the same as words and as codes")
  func wordsComeBack() {
    var forms = CellForms(SeededNumbers(seed: 3, .physicianCells))
    for word in ["执业医师", "执业助理医师", "3"] {
      for _ in 0..<200 { #expect(Level(forms.level(word)).matches(Level(word))) }
    }
    var written: Set<String> = []
    for word in ["临床", "口腔", "公共卫生", "中医", "中西医结合", "壮医", "中医（专长）"] {
      for _ in 0..<400 {
        let cell = forms.category(word)
        written.insert(cell)
        #expect(Category(cell).matches(Category(word)), "\(cell)")
      }
    }
    #expect(written.isSuperset(of: ["临床", "临床类别", "10", "中医类别", "41", "48"]))
  }

  @Test("The exports have the headings, titles and sums of different systems")
  func layoutsDiffer() throws {
    let district = SampleDistrict.demonstrated
    let physicians = try ReadExport(.physicians, of: district, firstHeading: "姓名")
    let nurses = try ReadExport(.nurses, of: district, firstHeading: "姓名")
    #expect(physicians.above == 2)
    #expect(physicians.skipped.isEmpty)
    #expect(nurses.above == 0)
    #expect(nurses.skipped == ["", "合计"])
    #expect(physicians.separator == UInt8(ascii: ","))
    #expect(physicians.encoding == .gb18030)
    #expect(physicians.headings.contains("主要执业机构代码") && nurses.headings.contains("医疗机构编码"))
  }

  @Test("Names of minorities come with two kinds of interpunct, rare characters whole and lost")
  func namesVary() throws {
    let names = try ReadExport(.physicians, of: .demonstrated, firstHeading: "姓名").rows.map { $0.name("姓名") }
    let scalars = Set(names.flatMap(\.unicodeScalars).map(\.value))
    #expect(scalars.isSuperset(of: [0xB7, 0x2022, 0x4DAE, 0x20164]))
    #expect(names.contains { LostCharacter.occurs(in: $0) })
    // Decoding folds old private-use points: none may be there that one encoding keeps and another changes.
    #expect(!scalars.contains { (0xE000...0xF8FF).contains($0) })
    #expect(Set(names).count * 2 > names.count)
  }

  @Test("People have several rows: old registrations, additional sites, an assistant's qualification")
  func peopleHaveSeveralRows() throws {
    let physicians = (0..<2_400).map { SamplePhysician($0, in: .demonstrated) }
    let several = physicians.count { $0.registrations.count > 1 }
    #expect((100...220).contains(several), "\(several)")
    let sites = physicians.count { $0.registrations.contains { $0.status == "多机构备案" } }
    #expect((40...100).contains(sites), "\(sites)")
    let qualified = physicians.count { $0.link.qualifications.count > 1 }
    #expect((110...230).contains(qualified), "\(qualified)")
  }
}
