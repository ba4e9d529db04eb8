// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The canonical JSON over which the log is chained (RFC 8785)")
struct CanonicalValueTests {
  @Test("keys are sorted, and there is no white space")
  func sorted() {
    let value = CanonicalValue.object([
      "b": .list([.number(1), .null, .flag(true)]), "a": .object(["z": .text("甲"), "A": .number(-7)]),
    ])
    #expect(value.text == #"{"a":{"A":-7,"z":"甲"},"b":[1,null,true]}"#)
  }

  @Test("only what must be escaped is, in the short form where there is one, hex digits in lower case")
  func escapes() {
    #expect(
      CanonicalValue.text("\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{1}\u{1F}\u{7F}é€\u{2028}😀").text
        == "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u{7F}é€\u{2028}😀\"")
  }

  @Test("what it wrote it reads back")
  func roundTrip() throws {
    let value = CanonicalValue.object([
      "list": .list([.text("a\u{0}b"), .list([]), .object([:])]), "null": .null, "number": .number(Int.min),
      "text": .text("䶮\u{1B}[31m\"\\"), "no": .flag(false),
    ])
    #expect(CanonicalValue(canonical: value.text) == value)
  }

  @Test(
    "another spelling of the same value is not what this program wrote",
    arguments: [
      "{ }", #"{"b":1,"a":2}"#, #"{"a":1,"a":1}"#, "01", "-0", "1.0", "1e2", #""\u0041""#, #""\u001F""#, "\"\t\"", "[1,]",
      "{\"a\":}", "", "nul", "\"a", "[", "{\"a\":1", "truex", "1 ",
    ])
  func others(text: String) {
    #expect(CanonicalValue(canonical: text) == nil)
  }
}
