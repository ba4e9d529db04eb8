// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite("Columns that a table can do without")
struct DispensableColumnTests {
  private typealias Demand = TablePlan.Demand

  private let certificate = Demand(natural: 10, minimum: 10)
  private let place = Demand(natural: 6, minimum: 6, isDispensable: true)
  private let since = Demand(natural: 8, minimum: 8, isDispensable: true)

  @Test(
    "go one after the other, the last first, each only where the rest does not fit",
    arguments: [
      (nil, [10, 6, 8]), (28, [10, 6, 8]), (27, [10, 6, 0]), (18, [10, 6, 0]), (17, [10, 0, 0]), (10, [10, 0, 0]),
    ] as [(Int?, [Int])])
  func lastFirst(width: Int?, widths: [Int]) {
    #expect(TablePlan.fitting([certificate, place, since], into: width) == .columns(widths))
  }

  @Test("have all gone before records come")
  func recordsLast() {
    #expect(TablePlan.fitting([certificate, place, since], into: 9) == .records(width: 9))
  }

  @Test("go although another one alone would have made room")
  func order() {
    let wide = Demand(natural: 20, minimum: 20, isDispensable: true)
    let narrow = Demand(natural: 1, minimum: 1, isDispensable: true)
    #expect(TablePlan.fitting([wide, certificate, narrow], into: 32) == .columns([20, 10, 0]))
    #expect(TablePlan.fitting([wide, certificate, narrow], into: 31) == .columns([0, 10, 0]))
    #expect(TablePlan.fitting([narrow, certificate, wide], into: 31) == .columns([1, 10, 0]))
  }

  @Test("go after the flexible ones have given what they can, which then get it back")
  func flexible() {
    let name = Demand(natural: 10, minimum: 4)
    #expect(TablePlan.fitting([name, place], into: 18) == .columns([10, 6]))
    #expect(TablePlan.fitting([name, place], into: 17) == .columns([9, 6]))
    #expect(TablePlan.fitting([name, place], into: 12) == .columns([4, 6]))
    #expect(TablePlan.fitting([name, place], into: 11) == .columns([10, 0]))
    #expect(TablePlan.fitting([name, place], into: 4) == .columns([4, 0]))
    #expect(TablePlan.fitting([name, place], into: 3) == .records(width: 3))
    let both = Demand(natural: 6, minimum: 3, isDispensable: true)
    #expect(TablePlan.fitting([certificate, both], into: 15) == .columns([10, 3]))
    #expect(TablePlan.fitting([certificate, both], into: 14) == .columns([10, 0]))
  }

  @Test("are the only ones that go")
  func others() {
    #expect(TablePlan.fitting([certificate, certificate], into: 21) == .records(width: 21))
    #expect(TablePlan.fitting([certificate, certificate, place], into: 22) == .columns([10, 10, 0]))
  }

  @Test("go in no other way, whatever the columns are")
  func property() {
    var random = SeededRandom("dispensable columns")
    for _ in 0..<SeededRandom.rounds(5_000) {
      var demands = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let natural = Int.random(in: 1...12, using: &random)
        return Demand(natural: natural, minimum: Int.random(in: 1...natural, using: &random), isDispensable: random.once(in: 2))
      }
      demands.insert(certificate, at: Int.random(in: 0...demands.count, using: &random))
      let width = Int.random(in: 10...60, using: &random)
      func least(_ kept: [Int]) -> Int { kept.reduce(0) { $0 + demands[$1].minimum } + TablePlan.gap * (kept.count - 1) }
      let dispensable = demands.indices.filter { demands[$0].isDispensable }
      // The first of these that fits is the answer.
      let wanted = (0...dispensable.count).lazy
        .map { gone in demands.indices.filter { !dispensable.suffix(gone).contains($0) } }
        .first { least($0) <= width }
      let comment: Comment = "\(demands) into \(width), seed \(random.seed)"
      switch TablePlan.fitting(demands, into: width) {
      case .records: #expect(wanted == nil, comment)
      case .columns(let widths):
        let shown = widths.indices.filter { widths[$0] > 0 }
        #expect(shown == wanted, comment)
        #expect(shown.allSatisfy { (demands[$0].minimum...demands[$0].natural).contains(widths[$0]) }, comment)
        #expect(widths.reduce(0, +) + TablePlan.gap * (shown.count - 1) <= width, comment)
      }
    }
  }

  // MARK: - As people see them

  private static let report = Report<Sample>(
    name: "r", fields: [],
    display: TableLayout([
      TableColumn("证书") { Styled($0.certificate) },
      TableColumn("机构", isDispensable: true) { Styled($0.institution ?? "") },
      TableColumn("天数", alignment: .right) { Styled($0.days.map(String.init) ?? "") },
    ]), payload: { _ in [] })

  private func text(_ rows: [Sample] = [Sample()], width: Int?) throws -> String {
    try Sample.text(rows, of: Self.report, .of(.table, width: width))
  }

  @Test("leave neither a heading nor a gap")
  func rendered() throws {
    let whole = "证书             机构            天数\n110450203000123  晴川市第一医院     3\n"
    #expect(try text(width: nil) == whole)
    #expect(try text(width: 37) == whole)
    let without = "证书             天数\n110450203000123     3\n"
    #expect(try text(width: 36) == without)
    #expect(try text(width: 21) == without)
  }

  @Test("stand in the block of a row, which leaves nothing out")
  func records() throws {
    #expect(try text(width: 20) == "证书:\n  110450203000123\n机构: 晴川市第一医院\n天数: 3\n")
  }

  @Test("go from the row on that needs their room, before blocks would")
  func lateRow() throws {
    let short = Array(repeating: Sample(certificate: "1", institution: "乙", days: 1), count: 1000)
    let late = Sample(certificate: "123456789", institution: "丙", days: 2)
    func last(_ width: Int?) throws -> Substring? { try text(short + [late], width: width).split(separator: "\n").last }
    #expect(try last(21) == "123456789  丙       2")
    #expect(try last(20) == "123456789     2")
  }
}
