// SPDX-License-Identifier: GPL-3.0-or-later

/// How text stands in a file. The raw values are the words of `--encoding`.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// UTF-8 behind a byte order mark, by which Excel recognises it.
  case utf8BOM = "utf-8-bom"
  /// GB 18030-2022, the superset of GBK: what a Chinese Excel saves as CSV.
  case gb18030 = "gb18030"
  /// Excel's "Unicode text"; written with a byte order mark.
  case utf16le = "utf-16le"
  /// Recognised by its byte order mark; written with it.
  case utf16be = "utf-16be"

  /// The bytes put in front of a file that is written in this encoding.
  var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030: []
    case .utf8BOM: [0xEF, 0xBB, 0xBF]
    case .utf16le: [0xFF, 0xFE]
    case .utf16be: [0xFE, 0xFF]
    }
  }

  /// The encoding that a file's first bytes announce, or nil.
  init?(announcedBy head: [UInt8]) {
    let marked: [TextEncoding] = [.utf8BOM, .utf16le, .utf16be]
    guard let found = marked.first(where: { head.starts(with: $0.mark) }) else { return nil }
    self = found
  }
}
