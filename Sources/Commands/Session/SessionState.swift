// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Reports

/// What a session keeps from line to line.
public final class SessionState {
  /// `set as-of`: a day as `2026-12-01`.
  public var asOf: String?
  /// `set format`
  public var format: OutputFormat?
  /// `use institution`: its code.
  public var institution: String?
  /// `exit`
  public var isOver = false
  public let numbers = RowNumbers()
  public let caches = KeptCaches()

  public init() {}

  /// What every line that takes it has without giving it.
  public var defaults: [LineDefault] {
    [("as-of", asOf), ("format", format?.rawValue), ("institution", institution)].compactMap { name, value in
      value.map { LineDefault(name, $0) }
    }
  }
}

/// How a session is to be run.
public struct SessionRequest: Sendable {
  /// How many lines the arrow keys reach back, and the history holds when a session opens.
  public static let mostHistoryLines = 1_000

  /// Lines come from this file; nil: from standard input.
  public let script: String?
  /// A line that fails is not the last.
  public let keepsGoing: Bool
  /// Lines are written to the history, without personal data.
  public let keepsHistory: Bool

  public init(script: String?, keepsGoing: Bool, keepsHistory: Bool) {
    self.script = script
    self.keepsGoing = keepsGoing
    self.keepsHistory = keepsHistory
  }
}
