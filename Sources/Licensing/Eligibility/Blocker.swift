// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a condition is not met. The raw values are the contract's codes; the cases stand in the
/// order in which a row lists them within one condition.
public enum Blocker: String, Sendable, CaseIterable {
  case qualificationUnverified = "qualification.unverified"
  case nameDiffers = "qualification.name-differs"
  case idDiffers = "qualification.id-differs"
  case codeDiffers = "qualification.code-differs"
  case levelOrCategoryDiffers = "qualification.level-or-category-differs"
  case nameAndIdDiffer = "qualification.name-and-id-differ"
  case notInForce = "registration.not-in-force"
  case statusUnknown = "registration.status-unknown"
  case expired = "registration.expired"
  case accountUnregistered = "account.unregistered"
  case accountInactive = "account.inactive"
  case photoMissing = "photo.missing"
  case photoRejected = "photo.rejected"
  case photoPending = "photo.pending"

  /// The conditions that can have it.
  public var conditions: [Condition] {
    switch self {
    case .qualificationUnverified, .nameDiffers, .idDiffers, .codeDiffers, .levelOrCategoryDiffers,
      .nameAndIdDiffer:
      [.p1]
    case .notInForce, .statusUnknown: [.p1, .n1]
    case .expired: [.n2]
    case .accountUnregistered, .accountInactive: [.p2, .n3]
    case .photoMissing, .photoRejected, .photoPending: [.p3, .n4]
    }
  }

  /// The condition that it blocks for a person of this kind.
  public func condition(of kind: PersonKind) -> Condition? { conditions.first { $0.kind == kind } }

  /// Whether it is about the link of registration and qualification.
  public var concernsQualification: Bool { BlockerSet.qualification.contains(BlockerSet(self)) }
}

/// Blockers of one row as a bit set. Stored in the cache: a blocker's bit never changes.
public struct BlockerSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public init(_ blocker: Blocker) { self.init(rawValue: 1 << blocker.bit) }

  public init(_ blockers: some Sequence<Blocker>) {
    self.init(rawValue: blockers.reduce(0) { $0 | 1 << $1.bit })
  }

  /// In the order of `Blocker`, which is the order of conditions.
  public var members: [Blocker] {
    rawValue == 0 ? [] : Blocker.allCases.filter { rawValue & (1 << $0.bit) != 0 }
  }

  public static let qualification = BlockerSet([
    .qualificationUnverified, .nameDiffers, .idDiffers, .codeDiffers, .levelOrCategoryDiffers,
    .nameAndIdDiffer,
  ])
  public static let registration = BlockerSet([.notInForce, .statusUnknown])
  public static let account = BlockerSet([.accountUnregistered, .accountInactive])
  public static let photo = BlockerSet([.photoMissing, .photoRejected, .photoPending])
}

extension Blocker {
  public var bit: UInt32 {
    switch self {
    case .qualificationUnverified: 0
    case .nameDiffers: 1
    case .idDiffers: 2
    case .codeDiffers: 3
    case .levelOrCategoryDiffers: 4
    case .nameAndIdDiffer: 5
    case .notInForce: 6
    case .statusUnknown: 7
    case .expired: 8
    case .accountUnregistered: 9
    case .accountInactive: 10
    case .photoMissing: 11
    case .photoRejected: 12
    case .photoPending: 13
    }
  }
}
