// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of csv, tsv and plain: nested keys joined by a dot, and one cell for all the values
/// that a row has under a key.
///
/// Absent and empty values in a list leave nothing behind, not even their joiner.
struct FlatColumns {
  /// A class: a row of many cells copies references, not strings.
  private final class Column: Sendable {
    enum Shape {
      case value, values
      case object([Column])
      case objects([Column])
    }

    /// The key with its parents, joined by dots.
    let path: String
    let joiner: String
    let shape: Shape

    init(_ field: Field, prefix: String) {
      let path = prefix + field.key
      func columns(_ fields: [Field]) -> [Column] { fields.map { Column($0, prefix: "\(path).") } }
      self.path = path
      joiner = field.joiner
      switch field.shape {
      case .value: shape = .value
      case .values: shape = .values
      case .object(let fields): shape = .object(columns(fields))
      case .objects(let fields): shape = .objects(columns(fields))
      }
    }

    var headings: [String] {
      switch shape {
      case .value, .values: [path]
      case .object(let columns), .objects(let columns): columns.flatMap(\.headings)
      }
    }
  }

  private let columns: [Column]
  private let report: String
  let headings: [String]

  init(_ fields: [Field], report: String) {
    columns = fields.map { Column($0, prefix: "") }
    headings = columns.flatMap(\.headings)
    self.report = report
  }

  /// One text for each of ``headings``. Throws ``ReportError`` when the values do not fit the fields.
  func cells(_ row: [Cell]) throws -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(headings.count)
    try append([row], of: columns, in: "", to: &texts)
    return texts
  }

  /// Appends the cells of objects that share them: of one object for `object`, of any number for `objects`.
  private func append(
    _ objects: [[Cell]], of columns: [Column], in parent: String, to texts: inout [String]
  ) throws {
    for object in objects where object.count != columns.count {
      throw ReportError.valueCount(
        report: report, key: parent, expected: columns.count, found: object.count)
    }
    for (index, column) in columns.enumerated() {
      switch column.shape {
      case .value, .values:
        texts.append(try joined(objects, at: index, of: column))
      case .object(let nested), .objects(let nested):
        var inner: [[Cell]] = []
        for object in objects { inner += try self.objects(in: object[index], of: column) }
        try append(inner, of: nested, in: column.path, to: &texts)
      }
    }
  }

  private func objects(in cell: Cell, of column: Column) throws -> [[Cell]] {
    switch (column.shape, cell) {
    case (_, .null): []
    case (.object, .record(let cells)): [cells]
    case (.objects, .records(let records)): records
    default: throw ReportError.shape(report: report, key: column.path)
    }
  }

  private func joined(_ objects: [[Cell]], at index: Int, of column: Column) throws -> String {
    var joined = ""
    for object in objects {
      switch (column.shape, object[index]) {
      case (_, .null): break
      case (.value, .text(let text)): append(text, to: &joined, of: column)
      case (.value, .number), (.value, .flag), (.value, .map), (.values, .list):
        try append(object[index], name: "", to: &joined, of: column)
      default: throw ReportError.shape(report: report, key: column.path)
      }
    }
    return joined
  }

  /// Appends the single values in a cell; those of a free-form object as `name=value`.
  private func append(_ cell: Cell, name: String, to joined: inout String, of column: Column) throws {
    let prefix = name.isEmpty ? "" : "\(name)="
    switch cell {
    case .null: append(prefix, to: &joined, of: column)
    case .text(let text): append(prefix + text, to: &joined, of: column)
    case .number(let number): append(prefix + String(number), to: &joined, of: column)
    case .flag(let flag): append(prefix + (flag ? "true" : "false"), to: &joined, of: column)
    case .list(let cells):
      for cell in cells { try append(cell, name: name, to: &joined, of: column) }
    case .map(let pairs):
      for (key, value) in pairs {
        try append(value, name: name.isEmpty ? key : "\(name).\(key)", to: &joined, of: column)
      }
    case .record, .records: throw ReportError.shape(report: report, key: column.path)
    }
  }

  private func append(_ piece: String, to joined: inout String, of column: Column) {
    if joined.isEmpty {
      joined = piece
    } else if !piece.isEmpty {
      joined += column.joiner
      joined += piece
    }
  }
}
