// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How many decisions of one kind were taken, by how they stand.
public struct DecisionCount: Sendable, Equatable {
  public let kind: DecisionKind
  public let states: [DecisionState: Int]

  public var total: Int { states.values.reduce(0, +) }

  /// In the order of kinds; kinds of which there is none are left out.
  static func of(_ decisions: [(kind: DecisionKind, state: DecisionState)]) -> [DecisionCount] {
    DecisionKind.allCases.compactMap { kind in
      var states: [DecisionState: Int] = [:]
      for decision in decisions where decision.kind == kind { states[decision.state, default: 0] += 1 }
      return states.isEmpty ? nil : DecisionCount(kind: kind, states: states)
    }
  }
}
