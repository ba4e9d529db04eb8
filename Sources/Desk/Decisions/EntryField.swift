// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// One field that somebody has to type into the national system.
public struct EntryField: Sendable {
  public let row: ListedRow
  public let decision: Decision
  public let field: String
  public let from: String
  public let to: String

  /// The fields that a decision changes, in the order of the form.
  static func fields(of decision: Decision, _ row: ListedRow) -> [EntryField] {
    if let (before, after) = decision.replaced {
      return ComparedField.allCases.filter { !identical(before[$0], after[$0]) }
        .map { EntryField(row: row, decision: decision, field: $0.rawValue, from: before[$0], to: after[$0]) }
    }
    if let (before, after) = decision.photo {
      return [
        EntryField(row: row, decision: decision, field: "photo", from: before?.rawValue ?? "", to: after.rawValue)
      ]
    }
    guard let (before, after) = decision.renewed else { return [] }
    return [
      EntryField(
        row: row, decision: decision, field: "validUntil", from: before.description, to: after.description)
    ]
  }
}
