// SPDX-License-Identifier: GPL-3.0-or-later

/// One key of a report's rows.
public struct Field: Sendable {
  /// The JSON key: ASCII, never translated.
  public let key: String
  public let shape: FieldShape
  /// What stands between several values of this field where a format has one cell for all of them.
  public let joiner: String

  public init(_ key: String, _ shape: FieldShape = .value, joiner: String = " ") {
    self.key = key
    self.shape = shape
    self.joiner = joiner
  }

  /// The keys of a row as csv and tsv head their columns: nested keys joined by a dot.
  public static func flatKeys(of fields: [Field]) -> [String] { FlatColumns(fields, report: "").headings }
}
