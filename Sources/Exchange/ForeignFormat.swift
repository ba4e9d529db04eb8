// SPDX-License-Identifier: GPL-3.0-or-later

/// Kinds of files that get handed in as tables and are none, known by their first bytes.
public enum ForeignFormat: String, CaseIterable, Sendable {
  /// Also the workbooks of today (`.xlsx`, `.et`).
  case zip
  /// OLE compound file: the workbooks of old (`.xls`).
  case ole
  case pdf
  case png
  case jpeg
  case gzip
  case elf
  case sqlite
  /// A page with a table, as many systems write it under the name of a workbook.
  case html
  /// An XML Spreadsheet of 2003.
  case spreadsheetXML

  /// A spreadsheet program opens it: the worker for workbooks reads its tables.
  public var isWorkbook: Bool { [.zip, .ole, .html, .spreadsheetXML].contains(self) }

  /// How many bytes ``init(head:)`` needs to see: pages begin with a head of their own.
  static let headSize = 4_096

  /// nil: text, as far as the first bytes tell.
  public static func of(_ file: InputFile) throws(ExchangeError) -> ForeignFormat? {
    ForeignFormat(head: try file.head(headSize))
  }

  init?(head: [UInt8]) {
    if let marked = Self.marked(head) {
      self = marked
      return
    }
    let found = Self.allCases.first { format in format.magics.contains { head.starts(with: $0) } }
    guard let found else { return nil }
    self = found
  }

  /// Begins with a mark and opens a page, a table or a spreadsheet; a text whose first cell does that is nobody's.
  private static func marked(_ head: [UInt8]) -> ForeignFormat? {
    let text = head.drop { TextEncoding.utf8BOM.mark.contains($0) || $0 <= UInt8(ascii: " ") }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let folded = String(decoding: text.lazy.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
    if folded.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
    return ["<html", "<table", "<!doctype html"].contains { folded.contains($0) } ? .html : nil
  }

  private var magics: [[UInt8]] {
    switch self {
    case .html, .spreadsheetXML: []
    case .zip: [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
    case .ole: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .pdf: [Array("%PDF-".utf8)]
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gzip: [[0x1F, 0x8B, 0x08]]
    case .elf: [[0x7F, 0x45, 0x4C, 0x46]]
    case .sqlite: [Array("SQLite format 3\0".utf8)]
    }
  }
}
