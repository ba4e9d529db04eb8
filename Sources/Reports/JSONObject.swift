// SPDX-License-Identifier: GPL-3.0-or-later

/// Objects of one schema as JSON: every key, in order, its bytes made once.
///
/// Classes, because a million rows of nested keys would otherwise copy their schema with each value.
final class JSONObject: Sendable {
  private final class Member: Sendable {
    enum Shape {
      case value, values
      case object(JSONObject)
      case objects(JSONObject)
    }

    /// `{"key":` for the first key, `,"key":` for the others.
    let opening: [UInt8]
    /// The key with its parents, joined by dots.
    let path: String
    let shape: Shape

    init(_ field: Field, isFirst: Bool, path: String, report: String) {
      var opening = [isFirst ? JSONText.openBrace : JSONText.comma]
      JSONText.append(field.key, to: &opening)
      opening.append(JSONText.colon)
      self.opening = opening
      self.path = path
      switch field.shape {
      case .value: shape = .value
      case .values: shape = .values
      case .object(let fields): shape = .object(JSONObject(fields, report: report, path: path))
      case .objects(let fields): shape = .objects(JSONObject(fields, report: report, path: path))
      }
    }

    func appendOpening(to buffer: inout [UInt8]) {
      opening.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }
  }

  private let members: [Member]
  private let report: String
  private let path: String

  init(_ fields: [Field], report: String, path: String = "") {
    self.report = report
    self.path = path
    members = fields.enumerated().map { index, field in
      Member(
        field, isFirst: index == 0, path: path.isEmpty ? field.key : "\(path).\(field.key)", report: report)
    }
  }

  /// Throws ``ReportError`` when the values do not fit the fields.
  func append(_ cells: [Cell], to buffer: inout [UInt8]) throws {
    guard cells.count == members.count else {
      throw ReportError.valueCount(
        report: report, key: path, expected: members.count, found: cells.count)
    }
    if members.isEmpty { buffer.append(JSONText.openBrace) }
    for index in members.indices {
      let member = members[index]
      member.appendOpening(to: &buffer)
      try append(cells[index], of: member, to: &buffer)
    }
    buffer.append(JSONText.closeBrace)
  }

  private func append(_ cell: Cell, of member: Member, to buffer: inout [UInt8]) throws {
    switch (member.shape, cell) {
    case (.value, .text(let text)):
      JSONText.append(text, to: &buffer)
    case (_, .null):
      buffer.append(contentsOf: "null".utf8)
    case (.object(let object), .record(let cells)):
      try object.append(cells, to: &buffer)
    case (.objects(let object), .records(let records)):
      try Self.appendList(records, to: &buffer) { try object.append($0, to: &$1) }
    case (.values, .list(let cells)):
      try Self.append(list: cells, to: &buffer, report: report, key: member.path)
    case (.value, .number), (.value, .flag), (.value, .map):
      try Self.append(free: cell, to: &buffer, report: report, key: member.path)
    default:
      throw ReportError.shape(report: report, key: member.path)
    }
  }

  /// An object whose keys are data.
  static func append(
    map pairs: [(String, Cell)], to buffer: inout [UInt8], report: String, key: String
  ) throws {
    buffer.append(JSONText.openBrace)
    for (index, pair) in pairs.enumerated() {
      if index > 0 { buffer.append(JSONText.comma) }
      JSONText.append(pair.0, to: &buffer)
      buffer.append(JSONText.colon)
      try append(free: pair.1, to: &buffer, report: report, key: key)
    }
    buffer.append(JSONText.closeBrace)
  }

  /// A value that needs no schema.
  private static func append(free cell: Cell, to buffer: inout [UInt8], report: String, key: String) throws {
    switch cell {
    case .null: buffer.append(contentsOf: "null".utf8)
    case .text(let text): JSONText.append(text, to: &buffer)
    case .number(let number): buffer.append(contentsOf: String(number).utf8)
    case .flag(let flag): buffer.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let cells): try append(list: cells, to: &buffer, report: report, key: key)
    case .map(let pairs): try append(map: pairs, to: &buffer, report: report, key: key)
    case .record, .records: throw ReportError.shape(report: report, key: key)
    }
  }

  private static func append(
    list cells: [Cell], to buffer: inout [UInt8], report: String, key: String
  ) throws {
    try appendList(cells, to: &buffer) { try append(free: $0, to: &$1, report: report, key: key) }
  }

  private static func appendList<Element>(
    _ elements: [Element], to buffer: inout [UInt8], each: (Element, inout [UInt8]) throws -> Void
  ) rethrows {
    buffer.append(JSONText.openBracket)
    for (index, element) in elements.enumerated() {
      if index > 0 { buffer.append(JSONText.comma) }
      try each(element, &buffer)
    }
    buffer.append(JSONText.closeBracket)
  }
}
