// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("「完全一致」")
struct IdenticalTests {
  @Test("does not hold between texts that Unicode calls canonically equivalent", arguments: [
    ("\u{F900}", "\u{8C48}"), ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"), ("王\u{F900}", "王\u{8C48}"),
  ])
  func canonicalEquivalents(a: String, b: String) {
    #expect(a == b)
    #expect(!identical(a, b))
  }

  @Test("does not hold between texts that differ in one byte", arguments: [
    ("张三", "张二"), ("张三", "张三 "), ("", " "), ("450203198503150028", "450203198503150029"), ("a", "A"),
    ("艾力·买买提", "艾力・买买提"), ("１", "1"),
  ])
  func different(a: String, b: String) {
    #expect(!identical(a, b))
    #expect(!identical(b, a))
  }

  @Test("holds between a text and itself, however it is stored", arguments: [
    "", "张三", "450203198503150028", "\u{F900}", "200845110450203198503150028",
  ])
  func same(text: String) {
    #expect(identical(text, String(decoding: Array(text.utf8), as: UTF8.self)))
    #expect(identical(text, String("<\(text)>".dropFirst().dropLast())))
  }
}
