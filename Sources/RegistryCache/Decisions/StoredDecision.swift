// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import GRDB
import Licensing

/// How a decision stands in its table.
enum StoredDecision {
  static let columns = """
    n, kind, subject, certificate, before, after, basis, operator, office, division, institution, at, as_of, \
    reason, verified, batch, rules, previous, hash
    """

  /// The row at which a statement stands. nil: it holds what no decision of this program can hold, so
  /// somebody else wrote it.
  static func read(_ statement: SQLStatement) -> Decision? {
    guard let kind = DecisionKind(rawValue: statement.text(1)), let subject = PersonKind(rawValue: statement.text(2)),
      let basis = CanonicalValue(canonical: statement.text(6)), let office = office(statement),
      let day = Int32(exactly: statement.integer(12))
    else { return nil }
    var changed: [CanonicalValue?] = []
    for column: Int32 in [4, 5] {
      guard let text = statement.optionalText(column) else {
        changed.append(nil)
        continue
      }
      guard let value = CanonicalValue(canonical: text) else { return nil }
      changed.append(value)
    }
    return Decision(
      n: Int(statement.integer(0)), kind: kind, subject: subject, certificate: statement.text(3),
      before: changed[0], after: changed[1], basis: basis, operatorName: statement.text(7), office: office,
      at: statement.integer(11), asOf: CivilDate(day: day), reason: statement.optionalText(13),
      verified: statement.optionalText(14), batch: statement.optionalInteger(15).map(Int.init),
      rules: statement.text(16), previous: statement.text(17), hash: statement.text(18))
  }

  /// - Throws: `UnreadableDecision`: a decision is never passed over in silence.
  static func required(_ statement: SQLStatement) throws -> Decision {
    guard let decision = read(statement) else { throw UnreadableDecision(n: Int(statement.integer(0))) }
    return decision
  }

  private static func office(_ statement: SQLStatement) -> Office? {
    switch (statement.text(8), statement.optionalText(9), statement.optionalText(10)) {
    case ("authority", let division?, nil): Division(division).map(Office.authority)
    case ("institution", nil, let code?): .institution(code: code)
    default: nil
    }
  }

  static func values(_ decision: Decision) -> [SQLValue] {
    [
      .integer(decision.n), .text(decision.kind.rawValue), .text(decision.subject.rawValue),
      .text(decision.certificate), .text(decision.before?.text), .text(decision.after?.text),
      .text(decision.basis.text), .text(decision.operatorName), .text(decision.office.kind.rawValue),
      .text(decision.division), .text(decision.institution), .integer(decision.at), .day(decision.asOf),
      .text(decision.reason), .text(decision.verified), .integer(decision.batch.map(Int64.init)),
      .text(decision.rules), .text(decision.previous), .text(decision.hash),
    ]
  }

  /// SHA-256, lower-case hex, over the row without its hash in canonical JSON.
  static func hash(of decision: Decision) -> String { Hex.text(SHA256.hash(data: Array(decision.hashed.text.utf8))) }
}
