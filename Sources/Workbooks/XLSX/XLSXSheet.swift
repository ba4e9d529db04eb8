// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the cells of a sheet as a person sees them, row by row. Formulas are never computed: what stands in the file
/// as their value counts. Links, comments and everything else are passed over.
final class XLSXSheet: XMLReading {
  private enum Kind {
    case number, shared, inline, text, boolean, moment
  }

  private let strings: SharedStrings
  private let styles: CellStyles
  private let is1904: Bool
  private let writer: RowWriter

  private var cells = RowCells()
  private var row = 0
  private var column = -1
  private var kind = Kind.number
  private var format = NumberFormat.general
  /// Where rows may stand: other parts of a sheet have elements of the same names.
  private var isInData = false
  private var isInRow = false
  /// Whether the cell has a value at all, be it empty.
  private var hasValue = false
  private var isValue = false
  private var value = CellBuffer()
  private var inline = TextRun()

  init(strings: SharedStrings, styles: CellStyles, is1904: Bool, to writer: RowWriter) {
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.writer = writer
  }

  func read(_ part: ZipPart) throws(WorkbookFailure) {
    try XMLPart.read(part, self, damage: .sheetDamaged) { writer.isFull }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    switch name {
    case "c" where isInRow: try beginCell(attributes)
    case "v" where isInRow: (isValue, hasValue) = (true, true)
    case "sheetData": isInData = true
    case "row" where isInData:
      cells.clear()
      row = try attributes.value("r").map { value throws(WorkbookFailure) in try Self.rowNumber(value) } ?? row + 1
      column = -1
      isInRow = true
    case "is" where isInRow: inline.begin()
    default: if kind == .inline { inline.start(name) }
    }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    switch name {
    case "c" where isInRow: try endCell()
    case "v": isValue = false
    case "sheetData": isInData = false
    case "row" where isInRow:
      isInRow = false
      if cells.count > 0 { try writer.write(row: row, cells) }
    default: if kind == .inline { inline.end(name) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue {
      value.append(bytes)
    } else if kind == .inline {
      inline.text(bytes)
    }
  }

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookFailure) {
    // Where a cell does not say where it stands it follows the one before.
    column = try attributes.value("r").map { value throws(WorkbookFailure) in try Self.column(value, row) } ?? column + 1
    value.clear()
    inline.begin()
    hasValue = false
    kind = Self.kind(attributes.value("t"))
    format = attributes.number("s").map { styles[$0] } ?? .general
  }

  private func endCell() throws(WorkbookFailure) {
    defer { kind = .number }
    switch kind {
    case .inline: cells.set(column, inline.bytes)
    case .text: cells.set(column, value.bytes)
    case .moment: cells.set(column, WrittenMoment.text(value.text))
    case .shared:
      if !hasValue { return }
      guard let index = Int(value.text), index >= 0, index < strings.count else {
        throw WorkbookFailure(.sheetDamaged)
      }
      strings.withText(index) { cells.set(column, $0) }
    case .boolean: if let first = value.bytes.first { cells.set(column, first == UInt8(ascii: "1") ? "TRUE" : "FALSE") }
    case .number: if !value.bytes.isEmpty { cells.set(column, numberText()) }
    }
  }

  private func numberText() -> String {
    let text = value.text
    guard let number = Double(text) else { return text }
    return NumberText.of(number, format, is1904: is1904)
  }

  // MARK: - What attributes say

  private static func kind(_ type: UnsafeBufferPointer<UInt8>?) -> Kind {
    switch type.map({ String(decoding: $0, as: UTF8.self) }) {
    case "s": .shared
    case "inlineStr": .inline
    case "b": .boolean
    // An error as it is shown: `#N/A`.
    case "str", "e": .text
    case "d": .moment
    default: .number
    }
  }

  private static func rowNumber(_ text: UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) -> Int {
    guard let number = Int(String(decoding: text, as: UTF8.self)), number > 0 else { throw WorkbookFailure(.sheetDamaged) }
    return number
  }

  private static func isNumber(_ digits: Slice<UnsafeBufferPointer<UInt8>>, _ number: Int) -> Bool {
    var found = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), found <= SheetLimits.rows else { return false }
      found = found * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return found == number
  }

  /// `AB12` is column 27, from 0. A cell that says it stands in another row would be somebody else's.
  private static func column(_ reference: UnsafeBufferPointer<UInt8>, _ row: Int) throws(WorkbookFailure) -> Int {
    var column = 0
    for (place, byte) in reference.enumerated() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0, Self.isNumber(reference[place...], row) else { throw WorkbookFailure(.sheetDamaged) }
        return column - 1
      default: throw WorkbookFailure(.sheetDamaged)
      }
      if column > SheetLimits.columns { throw WorkbookFailure(.sheetDamaged) }
    }
    throw WorkbookFailure(.sheetDamaged)
  }
}
