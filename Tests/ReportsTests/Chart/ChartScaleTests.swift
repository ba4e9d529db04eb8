// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("The axis of counts")
struct ChartScaleTests {
  @Test(
    "has a few round steps and room for the largest count",
    arguments: [
      (0, [0, 1]), (1, [0, 1]), (4, [0, 1, 2, 3, 4]), (5, [0, 2, 4, 6]), (40, [0, 10, 20, 30, 40]),
      (41, [0, 20, 40, 60]), (5_039, [0, 2_000, 4_000, 6_000]), (10_000_000, [0, 5_000_000, 10_000_000]),
    ])
  func ticks(most: Int, expected: [Int]) { #expect(ChartScale(most: most).ticks == expected) }

  @Test("never has more than five, and never ends below the largest count")
  func few() {
    for most in Array(0...2_000) + [9_999_999, Int.max / 4] {
      let ticks = ChartScale(most: most).ticks
      #expect((2...5).contains(ticks.count) && ticks.last ?? 0 >= most, "\(most): \(ticks)")
    }
  }
}
