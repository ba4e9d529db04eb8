// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes the rows of a report in the format asked for, as they come: memory does not grow with their number.
///
/// Nothing reaches the sink before the first row or ``finish(summary:footer:)``; afterwards it gets
/// pieces of 64 KiB and more, and the rest at the end.
public struct ReportWriter<Row> {
  private var renderer: any RowRenderer<Row>
  private var buffer: [UInt8] = []
  private var rows = 0
  private let sink: ([UInt8]) throws -> Void
  private let end: () throws -> Void

  private static var flushSize: Int { 65_536 }

  /// - Parameter end: called when the sink has got everything.
  public init(
    report: Report<Row>, options: RenderOptions, sink: @escaping ([UInt8]) throws -> Void,
    end: @escaping () throws -> Void = {}
  ) {
    self.sink = sink
    self.end = end
    renderer = Self.renderer(report, options)
    buffer.reserveCapacity(Self.flushSize + 4096)
  }

  /// The one place that knows all formats.
  private static func renderer(_ report: Report<Row>, _ options: RenderOptions) -> any RowRenderer<Row> {
    switch options.format {
    case .table: TableRenderer(layout: report.display, width: options.width, color: options.color)
    case .plain: FlatRenderer(report: report, kind: .tsv, encoding: .utf8, hasHeading: false)
    case .json: DocumentRenderer(report: report, asOf: options.asOf)
    case .ndjson: LineRenderer(report: report)
    case .csv: FlatRenderer(report: report, kind: .csv, encoding: options.encoding, hasHeading: true)
    case .xlsx: WorkbookRenderer(report: report, notes: options.notes)
    case .tsv: FlatRenderer(report: report, kind: .tsv, encoding: options.encoding, hasHeading: true)
    }
  }

  /// Throws ``ReportError`` or what the sink throws.
  public mutating func row(_ row: Row) throws {
    rows += 1
    try renderer.row(row, into: &buffer)
    if buffer.count >= Self.flushSize { try flush() }
  }

  /// Ends the output; called once, also when there was no row.
  /// - Parameters:
  ///   - summary: the `summary` of json, in this order; `rows` is put first unless it is given.
  ///   - footer: lines for people, below a table; each is made inert and wrapped at the width.
  public mutating func finish(summary: [(String, Cell)] = [], footer: [String] = []) throws {
    var summary = summary
    if !summary.contains(where: { $0.0 == "rows" }) { summary.insert(("rows", .number(rows)), at: 0) }
    try renderer.finish(summary: summary, footer: footer, into: &buffer)
    if !buffer.isEmpty { try flush() }
    try end()
  }

  private mutating func flush() throws {
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
