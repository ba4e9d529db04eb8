// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes rows as csv or tsv, as bytes behind those of a buffer. Lines end with LF.
///
/// csv is what people open in Excel: what Excel would take for a formula, or for a number too long for
/// it, is guarded (``CellGuard``), and cells are quoted as RFC 4180 says. tsv is for programs: neither
/// guards nor quotation marks. In both a tab or a line end inside a cell becomes a space and any other
/// control character U+FFFD, so that a row is always one line.
public struct DelimitedWriter: Sendable {
  public enum Format: Sendable { case csv, tsv }

  public let encoding: TextEncoding
  private let treatment: CellTreatment
  private var isAtStart = true
  /// The row being written, in UTF-8.
  private var line: [UInt8] = []
  private var hasCell = false

  public init(format: Format, encoding: TextEncoding) {
    let isForExcel = encoding == .utf8BOM || encoding == .gb18030
    self.init(format == .csv ? .csv(guardsCodes: isForExcel) : .tsv, encoding)
  }

  /// csv in `utf-8-bom` whose cells come back as they were: read again and cleaned as imported cells are
  /// (white space around them and a leading apostrophe taken off), each equals the original cleaned.
  /// Line ends, control characters and U+0000 stay; guards stand only where cleaning takes them off.
  public static func verbatim() -> DelimitedWriter { DelimitedWriter(.verbatim, .utf8BOM) }

  /// The lines that a workbook is written from (``WorkbookLine``).
  public static func workbookLines() -> DelimitedWriter { DelimitedWriter(.exact, .utf8) }

  public mutating func line(_ line: WorkbookLine, into buffer: inout [UInt8]) { row(line.cells, into: &buffer) }

  private init(_ treatment: CellTreatment, _ encoding: TextEncoding) {
    self.treatment = treatment
    self.encoding = encoding
  }

  /// The row of headings, which is written like any other.
  public mutating func heading(_ cells: [String], into buffer: inout [UInt8]) {
    row(cells, into: &buffer)
  }

  public mutating func row(_ cells: [String], into buffer: inout [UInt8]) {
    for cell in cells { put(cell) }
    endRow(into: &buffer)
  }

  /// The cells of a row that was read, with others in front.
  public mutating func row(_ leading: [String], before row: TableRow, into buffer: inout [UInt8]) {
    for cell in leading { put(cell) }
    for i in 0..<row.count { row.withField(i) { put($0) } }
    endRow(into: &buffer)
  }

  private mutating func put(_ cell: String) {
    var cell = cell
    cell.withUTF8 { put($0) }
  }

  private mutating func put(_ cell: UnsafeBufferPointer<UInt8>) {
    if hasCell { line.append(treatment.separator) }
    hasCell = true
    treatment.append(cell, to: &line)
  }

  private mutating func endRow(into buffer: inout [UInt8]) {
    if isAtStart { buffer += encoding.mark }
    isAtStart = false
    line.append(Byte.lf)
    encoding.append(line, to: &buffer)
    line.removeAll(keepingCapacity: true)
    hasCell = false
  }
}
