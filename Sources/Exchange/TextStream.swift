// SPDX-License-Identifier: GPL-3.0-or-later

/// A file's text as UTF-8, piece by piece; memory does not grow with the file.
///
/// A byte order mark at the start is left out, whatever the encoding.
final class TextStream {
  let encoding: TextEncoding
  /// How many bytes of the file have been read.
  private(set) var offset: Int64 = 0

  private let file: InputFile
  private let raw: UnsafeMutableBufferPointer<UInt8>
  /// nil for UTF-8, which is handed out as it was read.
  private let decoded: UnsafeMutableBufferPointer<UInt8>?
  /// Bytes at the end of `raw` that begin a character which the next piece completes.
  private var leftOver: Range<Int> = 0..<0
  private var isFirst = true
  private var isAtEnd = false

  private let pieceSize: Int

  static let usualPieceSize = 256 * 1024
  /// No character has more than four bytes, so that at most three are ever left over.
  private static let spare = 4

  init(_ file: InputFile, _ encoding: TextEncoding, pieceSize: Int = usualPieceSize) {
    self.file = file
    self.encoding = encoding
    self.pieceSize = Int(min(Int64(pieceSize), max(file.size, 1)))
    let size = self.pieceSize + Self.spare
    raw = .allocate(capacity: size)
    decoded =
      switch encoding {
      case .utf8, .utf8BOM: nil
      case .gb18030: .allocate(capacity: size * GB18030Decoder.expansion)
      case .utf16le, .utf16be: .allocate(capacity: size * UTF16Decoder.expansion)
      }
  }

  deinit {
    raw.deallocate()
    decoded?.deallocate()
  }

  /// The next piece: never empty, ends between two characters, valid until the next call. nil at the
  /// file's end, after it has been made sure that the file is still the one that was opened.
  ///
  /// Throws `undecodable`, `changedWhileRead`, `io`, `interrupted`.
  func next() throws(ExchangeError) -> UnsafeBufferPointer<UInt8>? {
    while !isAtEnd {
      let piece = try decodePiece()
      if !piece.isEmpty { return piece }
    }
    try file.verifyUnchanged()
    guard offset == file.size else { throw .changedWhileRead }
    return nil
  }

  private func decodePiece() throws(ExchangeError) -> UnsafeBufferPointer<UInt8> {
    let count = try readPiece()
    let bytes = UnsafeBufferPointer(rebasing: raw[..<count])
    let step = decode(bytes)
    if step.isInvalid || (isAtEnd && step.consumed < count) {
      // A file that was written to meanwhile says nothing about its encoding.
      try file.verifyUnchanged()
      let place = offset - Int64(count - step.consumed)
      throw .undecodable(encoding: encoding, line: try file.line(at: place, encoding), offset: place)
    }
    leftOver = step.consumed..<count
    let text = decoded.map { UnsafeBufferPointer($0) } ?? bytes
    return withoutMark(UnsafeBufferPointer(rebasing: text[..<step.produced]))
  }

  /// Moves what was left over to the front and fills up; returns how many bytes `raw` holds.
  private func readPiece() throws(ExchangeError) -> Int {
    let carried = leftOver.count
    for (i, place) in leftOver.enumerated() { raw[i] = raw[place] }
    let room = UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(raw)[carried..<carried + pieceSize])
    let got = try file.read(at: offset, into: room)
    offset += Int64(got)
    isAtEnd = got < pieceSize
    return carried + got
  }

  private func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodingStep {
    guard let output = decoded?.baseAddress else { return UTF8Decoder.validate(bytes) }
    switch encoding {
    case .utf8, .utf8BOM: return UTF8Decoder.validate(bytes)
    case .gb18030: return GB18030Decoder.decode(bytes, into: output)
    case .utf16le: return UTF16Decoder.decode(bytes, bigEndian: false, into: output)
    case .utf16be: return UTF16Decoder.decode(bytes, bigEndian: true, into: output)
    }
  }

  private func withoutMark(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard isFirst, !text.isEmpty else { return text }
    isFirst = false
    guard text.starts(with: TextEncoding.utf8BOM.mark) else { return text }
    return UnsafeBufferPointer(rebasing: text.dropFirst(TextEncoding.utf8BOM.mark.count))
  }
}
