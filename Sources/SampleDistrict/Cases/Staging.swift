// SPDX-License-Identifier: GPL-3.0-or-later

/// Which people of a kind stand for a case: so many, spread evenly over the rows of their export.
struct Staging: Sendable {
  private let cases: Int
  private let stride: Int

  /// - Parameters:
  ///   - cases: where there are fewer people, the first of them.
  ///   - people: of this kind.
  init(cases: Int, people: Int) {
    self.cases = cases
    stride = max(1, people / cases)
  }

  /// The case that somebody stands for; nil for everybody else.
  func `case`(of index: Int) -> Int? {
    let (turn, rest) = index.quotientAndRemainder(dividingBy: stride)
    return rest == 0 && turn < cases ? turn : nil
  }
}
