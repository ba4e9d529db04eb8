// SPDX-License-Identifier: GPL-3.0-or-later

/// Text in which no control character is left: a tab or a line end (CR LF is one) becomes a space, any
/// other of U+0000...U+001F, U+007F...U+009F becomes U+FFFD.
enum InertCell {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  static func append(_ cell: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    guard cell.contains(where: mayBeControl) else { return line.append(contentsOf: cell) }
    var i = 0
    while i < cell.count {
      let byte = cell[i]
      let next = i + 1 < cell.count ? cell[i + 1] : 0
      i += 1
      switch byte {
      case Byte.cr where next == Byte.lf: continue
      case Byte.tab, Byte.lf, Byte.cr: line.append(Byte.space)
      case 0x00..<0x20, 0x7F: line += replacement
      // U+0080...U+009F
      case 0xC2 where next < 0xA0:
        line += replacement
        i += 1
      default: line.append(byte)
      }
    }
  }

  private static func mayBeControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F || byte == 0xC2 }
}
