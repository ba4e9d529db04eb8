// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A category")
struct CategoryTests {
  @Test(
    "is read from its word or its code, with or without 类别, and printed as the code",
    arguments: [
      ("临床", "10"), ("口腔", "20"), ("公共卫生", "30"), ("公卫", "30"), ("中医", "41"), ("中西医结合", "42"),
      ("蒙医", "43"), ("藏医", "44"), ("维医", "45"), ("傣医", "46"), ("朝医", "47"), ("壮医", "48"),
      ("10", "10"), ("20", "20"), ("30", "30"), ("40", "40"), ("41", "41"), ("49", "49"),
    ])
  func printed(word: String, code: String) {
    #expect(Category(word).printed == code)
    #expect(Category(word + "类别").printed == code)
    #expect(Category(word).matches(Category(code + "类别")))
  }

  @Test("of 40 to 49 is one family", arguments: 40...49, 40...49)
  func family(a: Int, b: Int) {
    #expect(Category("\(a)").matches(Category("\(b)")))
  }

  @Test(
    "of another family differs",
    arguments: [
      ("10", "20"), ("20", "30"), ("30", "40"), ("临床", "中医"), ("口腔", "临床类别"), ("公卫", "壮医"), ("49", "10"),
    ])
  func different(a: String, b: String) {
    #expect(!Category(a).matches(Category(b)))
    #expect(!Category(b).matches(Category(a)))
  }

  @Test(
    "that is not known stays as it came and is compared as text",
    arguments: [
      "", "0", "1", "11", "19", "39", "50", "4", "410", "010", "0041", "+4", "乡村全科", "中医(专长)", "乡村全科类别", "类别",
      "类别临床", "西医",
    ])
  func unknown(word: String) {
    guard case .unknown(let kept) = Category(word) else {
      Issue.record("\(word) is known as \(Category(word).printed)")
      return
    }
    #expect(Bytes(kept) == Bytes(word))
    #expect(Bytes(Category(word).printed) == Bytes(word))
    #expect(Category(word).matches(Category(word)))
    for known in ["10", "20", "30", "41"] {
      #expect(!Category(word).matches(Category(known)))
      #expect(!Category(known).matches(Category(word)))
    }
  }

  @Test("that is not known differs from its canonical equivalent")
  func canonicalEquivalence() {
    #expect(!Category("\u{F900}").matches(Category("\u{8C48}")))
  }
}
