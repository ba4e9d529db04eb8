// SPDX-License-Identifier: GPL-3.0-or-later

/// What a command answers with: the payload that programs read and, apart from it, what people see.
public struct Report<Row>: Sendable {
  /// NAME in the schema `ecert-admin/NAME/1`: the command with hyphens, `decision-log`.
  public let name: String
  /// The keys of a row, in their order.
  public let fields: [Field]
  /// The values of a row, one for each of ``fields``, in the same order.
  public let payload: @Sendable (Row) -> [Cell]
  /// What a person sees of a row.
  public let display: TableLayout<Row>
  /// Whether the notes of a workbook have meanings for its keys; other lists have the same keys for other things.
  public let explainsColumns: Bool

  public init(
    name: String, fields: [Field], explainsColumns: Bool = false, display: TableLayout<Row>,
    payload: @escaping @Sendable (Row) -> [Cell]
  ) {
    self.name = name
    self.fields = fields
    self.explainsColumns = explainsColumns
    self.payload = payload
    self.display = display
  }

  /// The heading row of csv and tsv: the keys, nested keys joined by a dot.
  public var headings: [String] { FlatColumns(fields, report: name).headings }
}
