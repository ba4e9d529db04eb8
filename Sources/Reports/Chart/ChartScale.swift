// SPDX-License-Identifier: GPL-3.0-or-later

/// The axis of counts: from nothing to a round number, in a few round steps.
struct ChartScale: Equatable {
  /// From 0 to the top.
  let ticks: [Int]

  var top: Int { ticks[ticks.count - 1] }

  /// - Parameter most: the largest count that has to fit.
  init(most: Int) {
    let step = Self.step(atLeast: max(1, (max(0, most) + 3) / 4))
    let count = max(1, (max(0, most) + step - 1) / step)
    ticks = (0...count).map { $0 * step }
  }

  /// The smallest of 1, 2, 5, 10, 20, 50, … that is not less.
  private static func step(atLeast least: Int) -> Int {
    var power = 1
    while true {
      for digit in [1, 2, 5] where digit * power >= least { return digit * power }
      power *= 10
    }
  }
}
