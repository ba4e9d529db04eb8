// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds how a file is encoded: byte order mark, then strict UTF-8, then GB 18030.
///
/// The whole file is decoded before the first row is handed out, so that a file is refused whole.
struct EncodingDetector {
  let file: InputFile
  var pieceSize = TextStream.usualPieceSize

  /// So many characters beyond ASCII before the first mistake say that a file is UTF-8 and damaged.
  /// Of the characters of common Chinese text less than a fifth look in GBK like valid UTF-8; sixteen
  /// in a row are no accident. Without this a UTF-8 file cut in the middle of a character would be
  /// taken for GB 18030, in which almost any pair of bytes is a character, and come in as rubbish.
  private static let proof = 16

  /// Throws `empty`, `notText`, `undecodable` and what reading throws.
  func find() throws(ExchangeError) -> TextEncoding {
    if let announced = TextEncoding(announcedBy: try file.head(4)) {
      try check(announced)
      return announced
    }
    if let unannounced = try utf16WithoutMark() {
      try check(unannounced)
      return unannounced
    }
    guard let notUTF8 = try failure(.utf8) else { return .utf8 }
    if try isDamagedUTF8(before: notUTF8.offset) { throw notUTF8.error }
    guard let notGB18030 = try failure(.gb18030) else { return .gb18030 }
    // It is neither: the one that holds further is the better guess of what was meant.
    throw notUTF8.offset > notGB18030.offset ? notUTF8.error : notGB18030.error
  }

  /// UTF-16 that does not say so: of digits, commas and line ends every second byte is zero, and no other
  /// encoding has that. An eighth of the first bytes is proof; a stray NUL is not.
  private func utf16WithoutMark() throws(ExchangeError) -> TextEncoding? {
    let head = try file.head(4_096)
    let (even, odd) = head.enumerated().reduce(into: (0, 0)) { counts, byte in
      if byte.element == 0 { if byte.offset % 2 == 0 { counts.0 += 1 } else { counts.1 += 1 } }
    }
    if odd * 8 >= head.count, odd > 3, even == 0 { return .utf16le }
    return even * 8 >= head.count && even > 3 && odd == 0 ? .utf16be : nil
  }

  /// Throws unless the whole file is text of this encoding.
  func check(_ encoding: TextEncoding) throws(ExchangeError) {
    let stream = TextStream(file, encoding, pieceSize: pieceSize)
    guard try stream.next() != nil else { throw .empty }
    while try stream.next() != nil {}
  }

  private func failure(
    _ encoding: TextEncoding
  ) throws(ExchangeError) -> (offset: Int64, error: ExchangeError)? {
    do throws(ExchangeError) {
      try check(encoding)
      return nil
    } catch {
      guard case .undecodable(_, _, let offset) = error else { throw error }
      return (offset, error)
    }
  }

  private func isDamagedUTF8(before offset: Int64) throws(ExchangeError) -> Bool {
    var characters = 0
    try file.forEachUnit(before: offset, .utf8) { byte in
      if byte >= 0xC2 { characters += 1 }
      return characters < Self.proof
    }
    return characters >= Self.proof
  }
}
