// SPDX-License-Identifier: GPL-3.0-or-later

/// The conditions of showing a licence (2020 notice): all of a kind's conditions must be met.
public enum Condition: String, Sendable, CaseIterable {
  case p1 = "P1", p2 = "P2", p3 = "P3"
  case n1 = "N1", n2 = "N2", n3 = "N3", n4 = "N4"

  public var kind: PersonKind {
    switch self {
    case .p1, .p2, .p3: .physician
    case .n1, .n2, .n3, .n4: .nurse
    }
  }

  /// The conditions of a kind, in the notice's order.
  public static func all(of kind: PersonKind) -> [Condition] {
    kind == .physician ? [.p1, .p2, .p3] : [.n1, .n2, .n3, .n4]
  }

  /// The account condition of a kind.
  public static func account(of kind: PersonKind) -> Condition { kind == .physician ? .p2 : .n3 }

  /// The photo condition of a kind.
  public static func photo(of kind: PersonKind) -> Condition { kind == .physician ? .p3 : .n4 }

  /// The condition that asks for a registration in force.
  public static func registration(of kind: PersonKind) -> Condition { kind == .physician ? .p1 : .n1 }
}
