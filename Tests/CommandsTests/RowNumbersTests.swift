// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Desk
import Messages
import Reports
import Testing

/// Lists as a session shows them. Whether a certificate is still about the same person is asked of a cache: tests
/// from end to end see to that.
@Suite("Numbers of the rows of a list")
struct RowNumbersTests {
  private struct Person: Sendable {
    /// nil: the row is about nobody.
    let certificate: String?
    let name: String
  }

  private func named(_ names: String...) -> [Person] {
    names.enumerated().map { Person(certificate: "C\($0 + 1)", name: $1) }
  }

  private static let people = Report<Person>(
    name: "people", fields: [Field("certificate"), Field("name")],
    display: TableLayout([TableColumn("who") { Styled($0.name) }]), payload: { [Cell($0.certificate), .text($0.name)] })

  /// Nobody has a certificate here.
  private static let places = Report<String>(
    name: "places", fields: [Field("code"), Field("name")], display: TableLayout([TableColumn("where") { Styled($0) }]),
    payload: { [.text($0), .text($0)] })

  private let session = SessionState()

  private func shown<Row>(_ report: Report<Row>, _ rows: [Row], _ line: String..., numbersRows: Bool = true) throws -> String {
    let console = FakeConsole()
    let context = Context(
      globals: CommandRegistry.table.globals(in: line), language: .en, console: console, cachePath: "", now: 0, commandName: "",
      session: session, numbersRows: numbersRows)
    try context.emit(report, rows)
    return console.text
  }

  private struct NoDesk: Error {}

  /// The certificates of words for which no cache is needed.
  private func certificates(_ word: String) throws -> [String] {
    try session.numbers.certificates(word) { throw NoDesk() }
  }

  @Test("stand in front of the rows of people, from one on")
  func numbered() throws {
    let rows = named("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸")
    let text = try shown(Self.people, rows)
    #expect(text.hasPrefix(" #  who\n 1  甲\n 2  乙\n"), "\(text)")
    #expect(text.hasSuffix(" 9  壬\n10  癸\n"), "\(text)")
  }

  @Test("begin anew with every list")
  func anew() throws {
    _ = try shown(Self.people, named("甲", "乙"))
    #expect(try shown(Self.people, named("丙")) == "#  who\n1  丙\n")
    #expect(throws: RowNumberError.beyond(2, rows: 1)) { try certificates("2") }
  }

  @Test("are asked of the cache whether they still mean the same people")
  func known() throws {
    _ = try shown(Self.people, named("甲", "乙"))
    for word in ["1", "2", "1-2", "２", "1、2"] { #expect(throws: NoDesk.self) { try certificates(word) } }
  }

  @Test("Other words stand for themselves, and no cache is opened", arguments: ["张三", "110450203000123", "450203198503150028", "", "2-1", "C1"])
  func otherWords(word: String) throws {
    #expect(try certificates(word) == [word])
    _ = try shown(Self.people, named("甲", "乙"))
    #expect(try certificates(word) == [word])
  }

  @Test("mean nobody before the first list, and behind an empty one", arguments: ["1", "1-3", "99999"])
  func noList(word: String) throws {
    #expect(throws: RowNumberError.noList) { try certificates(word) }
    _ = try shown(Self.people, named("甲"))
    _ = try shown(Self.people, [])
    #expect(throws: RowNumberError.emptyList) { try certificates(word) }
  }

  @Test("mean nobody behind a list without numbers: who was seen last is not who had them", arguments: ["csv", "plain"])
  func ended(format: String) throws {
    _ = try shown(Self.people, named("甲", "乙"))
    _ = try shown(Self.places, ["x"], "--format", format)
    #expect(throws: RowNumberError.beyond(3, rows: 2)) { try certificates("3") }
    _ = try shown(Self.people, named("丙", "丁"), "--format", format)
    #expect(throws: RowNumberError.noList) { try certificates("1") }
  }

  @Test("beyond the last row are told, the first of them", arguments: [("3", 3), ("1-4", 3), ("1,9,3", 9), ("99999", 99_999)])
  func beyond(word: String, number: Int) throws {
    _ = try shown(Self.people, named("甲", "乙"))
    #expect(throws: RowNumberError.beyond(number, rows: 2)) { try certificates(word) }
  }

  @Test("stay those of the last list of people while others are shown")
  func otherLists() throws {
    _ = try shown(Self.people, named("甲", "乙"))
    #expect(try shown(Self.places, ["x", "y", "z"]) == "where\nx\ny\nz\n")
    #expect(throws: RowNumberError.beyond(3, rows: 2)) { try certificates("3") }
  }

  @Test("leave out rows that are about nobody")
  func nobody() throws {
    let rows = [Person(certificate: "C1", name: "甲"), Person(certificate: nil, name: "—"), Person(certificate: "C2", name: "乙")]
    #expect(try shown(Self.people, rows) == "#  who\n1  甲\n   —\n2  乙\n")
    #expect(throws: RowNumberError.beyond(3, rows: 2)) { try certificates("3") }
  }

  @Test("stand in tables alone", arguments: ["plain", "json", "ndjson", "csv", "tsv"])
  func formats(format: String) throws {
    let rows = named("甲", "乙")
    let text = try shown(Self.people, rows, "--format", format)
    #expect(!text.contains("#"), "\(text)")
    #expect(try shown(Self.people, rows, "--format", format, numbersRows: false) == text)
    #expect(throws: RowNumberError.noList) { try certificates("1") }
  }

  @Test("stand only where rows are to be numbered")
  func switchedOff() throws {
    #expect(try shown(Self.people, named("甲"), numbersRows: false) == "who\n甲\n")
    #expect(throws: RowNumberError.noList) { try certificates("1") }
  }
}
