// SPDX-License-Identifier: GPL-3.0-or-later

/// What is missing where a condition is undetermined. The raw values are the contract's.
public enum Missing: String, Sendable, CaseIterable {
  case qualifications, accounts, validUntil, photo, idNumber
}

/// A condition that cannot be judged, and what is missing for it.
public struct Undetermined: Sendable, Hashable {
  public let condition: Condition
  public let missing: Missing

  public init(_ condition: Condition, _ missing: Missing) {
    self.condition = condition
    self.missing = missing
  }
}

/// The undetermined conditions of one row as a bit set, told apart by condition; the kind of person
/// turns them back into conditions. Stored in the cache: bits are only ever added.
public struct UndeterminedSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let linkQualifications = UndeterminedSet(rawValue: 1)
  public static let linkIdNumber = UndeterminedSet(rawValue: 2)
  public static let validUntil = UndeterminedSet(rawValue: 4)
  public static let accountAccounts = UndeterminedSet(rawValue: 8)
  public static let accountIdNumber = UndeterminedSet(rawValue: 16)
  public static let photo = UndeterminedSet(rawValue: 32)

  /// In the order of the conditions.
  public func members(of kind: PersonKind) -> [Undetermined] {
    Self.table.compactMap { bit, condition, missing in
      contains(bit) ? Undetermined(condition(kind), missing) : nil
    }
  }

  private static let table: [(UndeterminedSet, @Sendable (PersonKind) -> Condition, Missing)] = [
    (.linkQualifications, { _ in .p1 }, .qualifications),
    (.linkIdNumber, { _ in .p1 }, .idNumber),
    (.validUntil, { _ in .n2 }, .validUntil),
    (.accountAccounts, Condition.account(of:), .accounts),
    (.accountIdNumber, Condition.account(of:), .idNumber),
    (.photo, Condition.photo(of:), .photo),
  ]
}

extension UndeterminedSet {
  /// Everything that can leave this condition undetermined.
  public init(of condition: Condition) {
    self = Self.table.reduce(into: []) { set, entry in
      if entry.1(condition.kind) == condition { set.formUnion(entry.0) }
    }
  }
}
