// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import SampleDistrict
import Testing

@Suite("A district that does not exist")
struct DistrictTests {
  @Test(
    "The same seed, size and day give the same bytes, another seed others", arguments: ExportKind.allCases)
  func isTheSameEveryTime(kind: ExportKind) throws {
    let size = SampleDistrict.Size(institutions: 12, people: 300)
    let district = SampleDistrict(seed: 7, size: size, today: SampleDays.usual)
    let again = SampleDistrict(seed: 7, size: size, today: SampleDays.usual)
    let other = SampleDistrict(seed: 8, size: size, today: SampleDays.usual)
    #expect(try district.bytes(kind) == again.bytes(kind))
    #expect(try district.bytes(kind) != other.bytes(kind))
  }

  @Test("The demonstration's files are the same on every machine", arguments: RecordedFile.all)
  func isRecorded(file: RecordedFile) throws {
    let bytes = try SampleDistrict.demonstrated.bytes(file.kind)
    #expect(RecordedFile(file.kind, bytes) == file)
  }

  @Test("What the bytes say does not depend on the encoding", arguments: TextEncoding.allCases)
  func saysTheSameInEveryEncoding(encoding: TextEncoding) throws {
    let district = SampleDistrict(size: .init(institutions: 30, people: 400), today: SampleDays.usual)
    for (kind, first) in ExportKind.firstHeadings {
      let plain = try ReadExport(kind, of: district, encoding: .utf8, firstHeading: first)
      let other = try ReadExport(kind, of: district, encoding: encoding, firstHeading: first)
      #expect(other.encoding == encoding)
      #expect(other.headings == plain.headings)
      #expect(other.rows.count == plain.rows.count)
      for (row, expected) in zip(other.rows, plain.rows) {
        // Only in what Excel is to open do long codes end in a tab.
        let cells = row.cells.mapValues { Array(($0.hasSuffix("\t") ? String($0.dropLast()) : $0).utf8) }
        #expect(cells == expected.cells.mapValues { Array($0.utf8) }, "\(kind) line \(row.line)")
      }
    }
  }

  @Test("The file is handed on piece by piece, never whole")
  func comesInPieces() throws {
    let district = SampleDistrict(size: .init(institutions: 5, people: 4_000), today: SampleDays.usual)
    var sizes: [Int] = []
    var bytes: [UInt8] = []
    try district.write(.nurses, encoding: .gb18030) { piece in
      sizes.append(piece.count)
      bytes += piece
    }
    #expect(sizes.count > 2)
    #expect(try #require(sizes.max()) < 200_000)
    #expect(try district.bytes(.nurses) == bytes)
  }

  @Test("When the file cannot be written any further, the writing ends with that")
  func endsWhenTheSinkFails() {
    struct DiskFull: Error {}
    var pieces = 0
    #expect(throws: DiskFull.self) {
      try SampleDistrict.demonstrated.write(.physicians, encoding: .gb18030) { _ in
        pieces += 1
        throw DiskFull()
      }
    }
    #expect(pieces == 1)
  }

  @Test("A district has as many people as was asked, two physicians to three nurses")
  func hasItsSize() throws {
    let demo = SampleDistrict.Size.demo
    #expect([demo.institutions, demo.people, demo.physicians, demo.nurses] == [30, 6_000, 2_400, 3_600])
    let imported = try ImportedDistrict.demonstrated.get()
    #expect(imported.institutions.count == 30)
    // Some are rejected; some are judged by two rows in force.
    let physicians = imported.judged.count { $0.registration.kind == .physician }
    let nurses = imported.judged.count { $0.registration.kind == .nurse }
    #expect((2_380...2_420).contains(physicians), "\(physicians)")
    #expect((3_580...3_620).contains(nurses), "\(nurses)")
    #expect(imported.registrations[.physician] ?? 0 > physicians)
    #expect(imported.registrations[.nurse] ?? 0 > nurses)
  }

  @Test("Sizes beyond the limits are taken to them")
  func sizesHaveLimits() {
    typealias Size = SampleDistrict.Size
    #expect(Size(institutions: 0, people: -3) == Size(institutions: 1, people: 1))
    #expect(Size(institutions: .max, people: .max).people == Size.mostPeople)
    #expect(Size(institutions: .max, people: .max).institutions == Size.mostInstitutions)
  }

  @Test("Even a hamlet has files that can be read", arguments: [1, 2, 3, 10, 99])
  func smallestDistrictsCanBeRead(people: Int) throws {
    let district = SampleDistrict(size: .init(institutions: 1, people: people), today: SampleDays.usual)
    for (kind, first) in ExportKind.firstHeadings {
      let export = try ReadExport(kind, of: district, firstHeading: first)
      if kind == .accounts || kind == .nurses { #expect(!export.rows.isEmpty, "\(kind)") }
    }
  }

  @Test("Each export has a name of its own")
  func filesHaveNames() {
    #expect(
      ExportKind.allCases.map(SampleDistrict.fileName)
        == ["机构.csv", "医师资格.csv", "医师.csv", "护士.csv", "账户.csv"])
  }

  @Test("A country has thirty institutions to each district, none of them in a district of another block")
  func country() throws {
    typealias Size = SampleDistrict.Size
    #expect(Size.country(people: 10_000) == Size(institutions: 30, people: 10_000, unregistered: 1_000))
    #expect(Size.country(people: 10_000_000).institutions == 30_000)
    let size = Size.country(people: 40_000)
    let district = SampleDistrict(size: size, today: SampleDays.usual)
    let rows = try ReadExport(.institutions, of: district, firstHeading: "医疗机构代码").rows
    let divisions = rows.map { $0.cells["行政区划代码"] ?? "" }.filter { !$0.isEmpty }
    let far = divisions.filter { !$0.hasPrefix("4502") }
    let each = Dictionary(grouping: far) { $0 }.mapValues(\.count)
    #expect(each.count == 3)
    #expect(each.values.allSatisfy { (27...30).contains($0) }, "\(each)")
    #expect(Set(rows.map { $0.cells["医疗机构代码"] ?? "" }).count == rows.count, "no code comes twice")
  }

  @Test("Who holds a qualification and is registered nowhere has a number of nobody else")
  func unregistered() throws {
    typealias Size = SampleDistrict.Size
    let plain = SampleDistrict(size: Size(institutions: 5, people: 2_000), today: SampleDays.usual)
    let more = SampleDistrict(size: Size(institutions: 5, people: 2_000, unregistered: 500), today: SampleDays.usual)
    for kind in ExportKind.allCases where kind != .qualifications {
      #expect(try plain.bytes(kind) == more.bytes(kind), "\(kind)")
    }
    let few = try plain.bytes(.qualifications)
    let many = try more.bytes(.qualifications)
    #expect(Array(many.prefix(few.count)) == few)
    let added = try ReadExport(.qualifications, of: more, firstHeading: "序号").rows.count
      - ReadExport(.qualifications, of: plain, firstHeading: "序号").rows.count
    #expect((490...540).contains(added), "\(added)")
  }
}

extension ExportKind {
  /// The heading by which each of the district's files is known.
  static let firstHeadings: [(ExportKind, String)] = [
    (.institutions, "医疗机构代码"), (.qualifications, "序号"), (.physicians, "姓名"), (.nurses, "姓名"),
    (.accounts, "人员类别"),
  ]
}
