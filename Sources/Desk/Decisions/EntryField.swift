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
      let pairs = [
        ("name", before.name, after.name), ("idNumber", before.idNumber, after.idNumber),
        ("code", before.code, after.code), ("level", before.level, after.level),
        ("category", before.category, after.category),
      ]
      return pairs.filter { !identical($0.1, $0.2) }
        .map { EntryField(row: row, decision: decision, field: $0.0, from: $0.1, to: $0.2) }
    }
    guard let (before, after) = decision.renewed else { return [] }
    return [
      EntryField(
        row: row, decision: decision, field: "validUntil", from: before.description, to: after.description)
    ]
  }
}
