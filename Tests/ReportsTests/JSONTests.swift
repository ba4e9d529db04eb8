// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite("json and ndjson")
struct JSONTests {
  @Test("a document has schema, day, rows and summary, every key and null for what is absent")
  func document() throws {
    let rows = [
      Sample(),
      Sample(
        certificate: "202450000001", name: nil, institution: nil,
        blockers: [
          .init(
            code: "qualification.code-differs", owner: "authority", differences: ["code:id", "code:year"],
            next: "a"),
          .init(),
        ],
        warnings: ["id.check-digit"], days: nil, isOpen: true,
        byCode: [("id.date", .number(-2)), ("nested", .map([("x", .list([.null, .flag(false)]))]))]),
    ]
    let text = try Sample.text(rows, of: Sample.report, .of(.json), summary: [("blocked", .number(2))])
    #expect(
      text == """
        {"schema":"ecert-admin/blocked/1","asOf":"2026-11-23","rows":[
        {"certificate":"110450203000123","name":"林晓","institution":{"code":"1245020301",\
        "name":"晴川市第一医院"},"blockers":[],"warnings":[],"days":3,"open":false,"byCode":{}},
        {"certificate":"202450000001","name":null,"institution":{"code":"1245020301","name":null},\
        "blockers":[{"code":"qualification.code-differs","owner":"authority","differences":["code:id",\
        "code:year"],"next":"a"},{"code":"photo.missing","owner":"person","differences":[],\
        "next":"ecert-admin notice 110450203000123"}],"warnings":["id.check-digit"],"days":null,"open":true,\
        "byCode":{"id.date":-2,"nested":{"x":[null,false]}}}
        ],"summary":{"rows":2,"blocked":2}}

        """)
  }

  @Test("an empty list is still a whole document; a count of rows that is given stays where it is")
  func empty() throws {
    let empty = try Sample.text([], of: Sample.texts, .of(.json), footer: ["nobody"])
    #expect(
      empty == #"{"schema":"ecert-admin/texts/1","asOf":"2026-11-23","rows":[],"summary":{"rows":0}}"# + "\n")
    let counted = try Sample.text(
      ["x"], of: Sample.texts, .of(.json), summary: [("read", .number(9)), ("rows", .number(7))])
    #expect(counted.hasSuffix(#""summary":{"read":9,"rows":7}}"# + "\n"))
    let nothing = try Sample.text([], of: Sample.texts, .of(.ndjson), footer: ["nobody"])
    #expect(nothing == "")
  }

  @Test("ndjson is one row a line and nothing else")
  func lines() throws {
    let text = try Sample.text(
      ["甲", "乙\n丙"], of: Sample.texts, .of(.ndjson), summary: [("a", .null)], footer: ["b"])
    #expect(text == "{\"text\":\"甲\"}\n{\"text\":\"乙\\u000a丙\"}\n")
  }

  @Test(
    "what could steer a terminal is escaped and never replaced",
    arguments: [
      ("\"\\/", #"\"\\/"#), ("\u{0}\t\u{1B}[2J", #"\u0000\u0009\u001b[2J"#),
      ("\u{7F}\u{80}\u{9F}\u{A0}", "\\u007f\\u0080\\u009f\u{A0}"),
      ("\u{2027}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\u{2027}\\u2028\\u2029\\u202a\\u202e\u{202F}"),
      ("\u{2065}\u{2066}\u{2069}\u{206A}", "\u{2065}\\u2066\\u2069\u{206A}"), ("𠅤\u{F900}", "𠅤\u{F900}"),
      ("", ""),
    ])
  func escapes(text: String, expected: String) {
    var buffer: [UInt8] = []
    JSONText.append(text, to: &buffer)
    #expect(buffer == Array("\"\(expected)\"".utf8))
  }

  @Test("a payload that does not fit its fields is an error that names report and key")
  func faults() throws {
    let field = Field("a", .objects([Field("b", .object([Field("c")]))]))
    func write(_ cells: [Cell], _ format: OutputFormat) throws -> String {
      let report = Report<Int>(name: "r", fields: [field], display: TableLayout([]), payload: { _ in cells })
      return try Sample.text([0], of: report, .of(format))
    }
    for format in [OutputFormat.json, .ndjson, .csv, .tsv, .plain] {
      #expect(throws: ReportError.valueCount(report: "r", key: "", expected: 1, found: 2)) {
        try write([.null, .null], format)
      }
      #expect(throws: ReportError.shape(report: "r", key: "a")) { try write([.text("x")], format) }
      #expect(throws: ReportError.shape(report: "r", key: "a.b")) {
        try write([.records([[.list([])]])], format)
      }
      #expect(throws: ReportError.valueCount(report: "r", key: "a.b", expected: 1, found: 0)) {
        try write([.records([[.record([])]])], format)
      }
      #expect(throws: ReportError.shape(report: "r", key: "a.b.c")) {
        try write([.records([[.record([.list([])])]])], format)
      }
    }
  }

  @Test("Python reads back the values that were written")
  func roundTrip() throws {
    var random = SeededRandom("values in JSON")
    let seed = random.seed
    let rows = (0..<300).map { _ in Self.cell(&random, depth: 3) }
    let report = Report<Cell>(
      name: "r", fields: [Field("k")], display: TableLayout([]), payload: { [.map([("v", $0)])] })
    let document = try Sample.bytes(rows, of: report, .of(.json))
    // A notation of our own that neither side shares with JSON.
    let script = """
      import json, sys
      def show(v):
        if v is None: return '0'
        if isinstance(v, bool): return 'TF'[not v]
        if isinstance(v, int): return 'n%d' % v
        if isinstance(v, str): return 's' + v.encode().hex()
        if isinstance(v, Pairs): return '{' + ','.join(show(k) + ':' + show(x) for k, x in v.pairs) + '}'
        return '[' + ','.join(map(show, v)) + ']'
      class Pairs:
        def __init__(self, pairs): self.pairs = pairs
      for row in dict(json.load(sys.stdin.buffer, object_pairs_hook=Pairs).pairs)['rows']:
        print(show(dict(dict(row.pairs)['k'].pairs)['v']))
      """
    let read = try Peer.python(script, input: document).split(separator: "\n").map(String.init)
    #expect(read == rows.map(Self.shown), "seed \(seed)")
  }

  private static func cell(_ random: inout SeededRandom, depth: Int) -> Cell {
    switch Int.random(in: depth > 0 ? 0...6 : 2...6, using: &random) {
    case 0:
      return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in cell(&random, depth: depth - 1) })
    case 1:
      return .map(
        (0..<Int.random(in: 0...3, using: &random)).map {
          ("\($0)" + random.text(length: 2), cell(&random, depth: depth - 1))
        })
    case 2: return .number(Int.random(in: .min ... .max, using: &random))
    case 3: return .flag(Bool.random(using: &random))
    case 4: return .null
    default: return .text(random.text(length: 12))
    }
  }

  private static func shown(_ cell: Cell) -> String {
    switch cell {
    case .null: "0"
    case .flag(let flag): flag ? "T" : "F"
    case .number(let number): "n\(number)"
    case .text(let text): shown(text)
    case .list(let cells): "[" + cells.map(shown).joined(separator: ",") + "]"
    case .map(let pairs): "{" + pairs.map { "\(shown($0)):\(shown($1))" }.joined(separator: ",") + "}"
    case .record, .records: "not written"
    }
  }

  private static func shown(_ text: String) -> String {
    "s" + text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
