// SPDX-License-Identifier: GPL-3.0-or-later

extension InputFile {
  /// The physical line, from 1, on which the byte `offset` stands: LF, CR LF and a bare CR end one.
  /// Reads the file again up to there: made for the one place that a message names.
  func line(at offset: Int64, _ encoding: TextEncoding) throws(ExchangeError) -> Int {
    var line = 1
    var previous: UInt16 = 0
    try forEachUnit(before: offset, encoding) { unit in
      if unit == 0x0D || (unit == 0x0A && previous != 0x0D) { line += 1 }
      previous = unit
      return true
    }
    return line
  }

  /// Hands out what ends a line in `encoding`, that is bytes, or the code units of UTF-16. In GB 18030
  /// no byte below 0x30 is part of a longer code. Stops where `body` says false.
  func forEachUnit(
    before offset: Int64, _ encoding: TextEncoding, _ body: (UInt16) -> Bool
  ) throws(ExchangeError) {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
    defer { chunk.deallocate() }
    var start: Int64 = 0
    while start < offset {
      let wanted = min(Int64(chunk.count), offset - start)
      let room = UnsafeMutableBufferPointer(rebasing: chunk[..<Int(wanted)])
      let got = try read(at: start, into: UnsafeMutableRawBufferPointer(room))
      if got == 0 { return }
      start += Int64(got)
      var i = 0
      while i < got {
        let byte = UInt16(chunk[i])
        let next = i + 1 < got ? UInt16(chunk[i + 1]) : 0
        let (unit, width) =
          switch encoding {
          case .utf8, .utf8BOM, .gb18030: (byte, 1)
          case .utf16le: (next << 8 | byte, 2)
          case .utf16be: (byte << 8 | next, 2)
          }
        if !body(unit) { return }
        i += width
      }
    }
  }
}
