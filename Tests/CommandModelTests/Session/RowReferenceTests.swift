// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("Numbers of rows")
struct RowReferenceTests {
  @Test(
    "are single ones, ranges and lists of both, in the order typed",
    arguments: [
      ("3", [3]), ("1-5", [1, 2, 3, 4, 5]), ("3-3", [3]), ("8,1-3", [8, 1, 2, 3]), ("2,2", [2, 2]), ("007", [7]), ("99999", [99_999]),
      ("99998-99999", [99_998, 99_999]),
    ])
  func understood(word: String, numbers: [Int]) {
    #expect(RowReference.numbers(word) == numbers)
  }

  @Test(
    "may be typed in the forms of input methods",
    arguments: ["１-３,８", "1－3，8", "1~3、8", "1～3,8", "1–3,8", "1—3,8", "１～３、８"])
  func fullWidth(word: String) {
    #expect(RowReference.numbers(word) == [1, 2, 3, 8])
  }

  @Test(
    "are told from everything else",
    arguments: [
      "", "0", "00000", "-", "-3", "3-", "1--3", "1-2-3", "0-3", "5-1", ",", "1,", ",1", "1,,2", "1 2", " 1", "+1", "1.5", "x", "1-x",
      "张三", "一", "٣", "2026-11-23", "100000", "1-100000", "450203850315002", "450203198503150028", "45020319850315002X",
      "110450203000123", "450203-1985-03150028", "1\u{301}",
    ])
  func others(word: String) {
    #expect(RowReference.numbers(word) == nil)
  }
}
