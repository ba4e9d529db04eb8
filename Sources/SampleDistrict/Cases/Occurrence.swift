// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be the matter with one side of a person's rows, and how often it is.
protocol Occurrence: CaseIterable, Equatable, Sendable {
  /// What most people have.
  static var usual: Self { get }
  /// Of ten thousand people, how many have this; 0 for the usual one, which gets the rest.
  var perTenThousand: Int { get }
}

extension Occurrence {
  static var unusual: [Self] { allCases.filter { $0 != usual } }

  static func draw(_ numbers: inout SeededNumbers) -> Self {
    var rest = numbers.below(10_000)
    for occurrence in allCases {
      rest -= occurrence.perTenThousand
      if rest < 0 { return occurrence }
    }
    return usual
  }
}
