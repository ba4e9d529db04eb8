// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Who became licensable and who became blocked, of those the desk may see.
public struct EligibilityChange: Sendable {
  public struct Person: Sendable, Equatable {
    public let kind: PersonKind
    public let certificate: String
    public let name: String
    public let institution: String
  }

  /// As many as a person reads; the counts are complete.
  public static let shown = 20

  public internal(set) var unblocked = 0
  public internal(set) var blocked = 0
  /// Decisions that an import showed for the first time, and those of which it shows something else.
  public internal(set) var confirmed = 0
  public internal(set) var drifted = 0
  public internal(set) var firstUnblocked: [Person] = []
  public internal(set) var firstBlocked: [Person] = []

  public init() {}

  mutating func note(_ person: @autoclosure () throws -> Person, before: Verdict?, now: Verdict?) rethrows {
    if now == before { return }
    if now == .licensable {
      unblocked += 1
      if firstUnblocked.count < Self.shown { firstUnblocked.append(try person()) }
    } else if now == .blocked {
      blocked += 1
      if firstBlocked.count < Self.shown { firstBlocked.append(try person()) }
    }
  }
}
