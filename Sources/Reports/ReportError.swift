// SPDX-License-Identifier: GPL-3.0-or-later

/// A report whose payload does not fit its own fields: a fault in the program (exit 70), never in the data.
public enum ReportError: Error, Equatable, Sendable {
  /// A row, or an object in it, has another number of values than its fields. `key` is the object's key with
  /// its parents, empty for the row itself.
  case valueCount(report: String, key: String, expected: Int, found: Int)
  /// A value has another shape than its field says.
  case shape(report: String, key: String)
}
