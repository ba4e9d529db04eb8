// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// Headings, footers and empty lists.
public protocol ListMessages {
  /// The sheet that explains a workbook, and the rows of it.
  var workbookNotes: String { get }
  var workbookCommand: String { get }
  var workbookDay: String { get }
  var workbookCodes: String { get }
  var workbookColumns: String { get }
  /// What stands in a column of a list of people or of renewals due, by its key; nil for one that they have not.
  func columnMeaning(_ key: String) -> String?
  func heading(_ column: ListColumn) -> String
  func blockedFooter(shown: Int, total: Int) -> String
  func undeterminedFooter(shown: Int, total: Int) -> String
  func findFooter(shown: Int, more: Bool, text: String) -> String
  func boardFooter(judged: Int, licensable: Int, blocked: Int, undetermined: Int) -> String
  var nothingImported: String { get }
  var nobodyBlocked: String { get }
  /// Nobody who is blocked fits what was asked for.
  var nobodyMatches: String { get }
  var nobodyUndetermined: String { get }
  var unlockFooter: String { get }
  /// A label with its code behind it.
  func coded(_ label: String, _ code: String) -> String
  /// Between the items of a list within one cell.
  var listJoiner: String { get }
  func decodeValid(_ valid: Bool) -> String
  func partName(_ part: String) -> String
  var decodeNothing: String { get }
}

/// The columns of tables for people.
public enum ListColumn: Sendable, CaseIterable {
  case kind, certificate, name, idNumber, institution, reasons, prompt, owner, since, next, verdict
  case reason, people, oldest, days, action, freed, closer, command, key, blocked, judged
  case codeKind, valid, problems, parts, missing, department
  case setting, value, shipped, source, isSet
  case exportKind, rows, exportedOn, file, rejected
  case finding, code
  case decision, day, decisionKind, state, operatorName, shows, field, from, to, registration, qualification
  case difference, validUntil, submittedOn, deadline
  case picture, result, received
}
