// SPDX-License-Identifier: GPL-3.0-or-later

/// `json`: `{"schema":"ecert-admin/NAME/1","asOf":"…","rows":[…],"summary":{…}}`, a row on each line.
struct DocumentRenderer<Row>: RowRenderer {
  private let payload: @Sendable (Row) -> [Cell]
  private let object: JSONObject
  private let name: String
  private let asOf: String
  private var hasRows = false

  init(report: Report<Row>, asOf: String) {
    payload = report.payload
    object = JSONObject(report.fields, report: report.name)
    name = report.name
    self.asOf = asOf
  }

  mutating func row(_ row: Row, into buffer: inout [UInt8]) throws {
    if hasRows { buffer.append(JSONText.comma) } else { open(&buffer) }
    hasRows = true
    buffer.append(JSONText.lineFeed)
    try object.append(payload(row), to: &buffer)
  }

  func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) throws {
    if hasRows { buffer.append(JSONText.lineFeed) } else { open(&buffer) }
    buffer.append(contentsOf: #"],"summary":"#.utf8)
    try JSONObject.append(map: summary, to: &buffer, report: name, key: "summary")
    buffer.append(contentsOf: "}\n".utf8)
  }

  private func open(_ buffer: inout [UInt8]) {
    buffer.append(contentsOf: #"{"schema":"#.utf8)
    JSONText.append("ecert-admin/\(name)/1", to: &buffer)
    buffer.append(contentsOf: #","asOf":"#.utf8)
    JSONText.append(asOf, to: &buffer)
    buffer.append(contentsOf: #","rows":["#.utf8)
  }
}
