// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("Values of fields")
struct CellTests {
  @Test("canonically equivalent names are different values")
  func exactness() {
    #expect(Cell.text("\u{F900}") != .text("\u{8C48}"))
    #expect(Cell.map([("\u{F900}", .null)]) != .map([("\u{8C48}", .null)]))
    #expect(Cell.list([.text("é")]) != .list([.text("e\u{301}")]))
  }

  @Test("values are equal when kind, order and content are")
  func equality() {
    let cells: [Cell] = [
      .null, .text(""), .text("1"), .number(1), .number(0), .flag(false), .flag(true), .list([]),
      .list([.null]),
      .record([]), .record([.null]), .records([]), .records([[]]), .map([]), .map([("a", .null)]),
      .map([("a", .number(1))]), .map([("a", .null), ("b", .null)]), .map([("b", .null), ("a", .null)]),
    ]
    for (i, a) in cells.enumerated() {
      for (j, b) in cells.enumerated() { #expect((a == b) == (i == j), "\(a) and \(b)") }
    }
  }

  @Test("what is absent is null")
  func absent() {
    #expect(Cell(nil as String?) == .null)
    #expect(Cell("x" as String?) == .text("x"))
    #expect(Cell(nil as Int?) == .null)
    #expect(Cell(4 as Int?) == .number(4))
    #expect(Cell(["a"]) == .list([.text("a")]))
  }
}
