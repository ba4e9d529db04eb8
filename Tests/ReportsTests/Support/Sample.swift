// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Reports

/// Rows of the shape of `blocked`, and a writer into memory.
struct Sample: Sendable {
  struct Blocker: Sendable {
    var code = "photo.missing"
    var owner = "person"
    var differences: [String] = []
    var next = "ecert-admin notice 110450203000123"
  }

  var certificate = "110450203000123"
  var name: String? = "林晓"
  var institution: String? = "晴川市第一医院"
  var blockers: [Blocker] = []
  var warnings: [String] = []
  var days: Int? = 3
  var isOpen = false
  var byCode: [(String, Cell)] = []

  static let report = Report<Sample>(
    name: "blocked",
    fields: [
      Field("certificate"), Field("name"), Field("institution", .object([Field("code"), Field("name")])),
      Field(
        "blockers",
        .objects([
          Field("code"), Field("owner"), Field("differences", .values), Field("next", joiner: " ; "),
        ])),
      Field("warnings", .values), Field("days"), Field("open"), Field("byCode"),
    ],
    display: TableLayout([
      TableColumn("执业证书编码") { Styled($0.certificate) },
      TableColumn("姓名", minimumWidth: 4, flexible: true) { Styled($0.name ?? "") },
      TableColumn("机构", minimumWidth: 8, flexible: true) { Styled($0.institution ?? "") },
      TableColumn("天数", alignment: .right) { Styled($0.days.map(String.init) ?? "", .red) },
    ]),
    payload: { row in
      [
        .text(row.certificate), Cell(row.name), .record([.text("1245020301"), Cell(row.institution)]),
        .records(
          row.blockers.map { [.text($0.code), .text($0.owner), Cell($0.differences), .text($0.next)] }),
        Cell(row.warnings), Cell(row.days), .flag(row.isOpen), .map(row.byCode),
      ]
    })

  /// What a report writes of rows, as text.
  static func text<Row>(
    _ rows: [Row], of report: Report<Row>, _ options: RenderOptions, summary: [(String, Cell)] = [],
    footer: [String] = []
  ) throws -> String {
    String(decoding: try bytes(rows, of: report, options, summary: summary, footer: footer), as: UTF8.self)
  }

  static func bytes<Row>(
    _ rows: [Row], of report: Report<Row>, _ options: RenderOptions, summary: [(String, Cell)] = [],
    footer: [String] = []
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ bytes += $0 }) { sink in
      var writer = ReportWriter(report: report, options: options, sink: sink)
      for row in rows { try writer.row(row) }
      try writer.finish(summary: summary, footer: footer)
    }
    return bytes
  }

  /// A report of one text, which is also its only column for people.
  static let texts = Report<String>(
    name: "texts", fields: [Field("text")],
    display: TableLayout([TableColumn("text") { Styled($0) }]), payload: { [.text($0)] })
}

extension RenderOptions {
  static func of(_ format: OutputFormat, width: Int? = nil, color: Bool = false) -> RenderOptions {
    RenderOptions(format: format, width: width, color: color, asOf: "2026-11-23")
  }
}
