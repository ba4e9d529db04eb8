// SPDX-License-Identifier: GPL-3.0-or-later

/// `ndjson`: one row a line and nothing else.
struct LineRenderer<Row>: RowRenderer {
  private let payload: @Sendable (Row) -> [Cell]
  private let object: JSONObject

  init(report: Report<Row>) {
    payload = report.payload
    object = JSONObject(report.fields, report: report.name)
  }

  func row(_ row: Row, into buffer: inout [UInt8]) throws {
    try object.append(payload(row), to: &buffer)
    buffer.append(JSONText.lineFeed)
  }

  func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) {}
}
