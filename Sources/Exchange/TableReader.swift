// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads delimited text row by row (RFC 4180, and what people hand in besides).
///
/// - LF, CR LF and a bare CR end a line. A last line without an end counts; after the last end there
///   is no further row. An empty line is a row of one empty cell.
/// - A quotation mark that opens a cell quotes it: separators and line ends inside are text, a doubled
///   mark is one. Text behind the closing mark belongs to the cell; a mark inside an unquoted cell is
///   text.
///
/// Memory does not grow with the file. Copies of a reader share one buffer, so that only one of them may
/// read on; after an error none may.
public struct TableReader {
  public let encoding: TextEncoding
  public let separator: UInt8
  /// Bytes of the file, for a progress bar.
  public let totalBytes: Int64

  private let limits: TableLimits
  private let stream: TextStream
  /// The piece of text being read, and how far; valid until the next piece is fetched.
  private var text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// What stood before the piece: it tells the LF of a CR LF that was cut in two.
  private var previousByte: UInt8 = 0
  /// The physical line of `position`.
  private var line = 1
  private var cell = OpenCell()

  /// - Parameters:
  ///   - encoding: nil = find it.
  ///   - separator: nil = find it among comma, tab and semicolon.
  /// - Throws: ``ExchangeError``: `empty`, `notText`, `undecodable`, `fileTooLarge`, `changedWhileRead`,
  ///   `io`, `interrupted`. All of the file has been decoded once when this returns.
  public init(
    file: InputFile, encoding: TextEncoding?, separator: UInt8? = nil, limits: TableLimits = .contract
  ) throws(ExchangeError) {
    try self.init(file, encoding, separator, limits, pieceSize: TextStream.usualPieceSize)
  }

  /// - Parameter pieceSize: bytes read at a time; it changes nothing but the speed.
  init(
    _ file: InputFile, _ encoding: TextEncoding?, _ separator: UInt8?, _ limits: TableLimits, pieceSize: Int
  ) throws(ExchangeError) {
    guard file.size <= limits.fileBytes else { throw .fileTooLarge(limit: limits.fileBytes) }
    if let format = ForeignFormat(head: try file.head(ForeignFormat.headSize)) {
      throw .notText(kind: format)
    }
    let detector = EncodingDetector(file: file, pieceSize: pieceSize)
    if let encoding {
      try detector.check(encoding)
      self.encoding = encoding
    } else {
      self.encoding = try detector.find()
    }
    self.limits = limits
    totalBytes = file.size
    stream = TextStream(file, self.encoding, pieceSize: pieceSize)
    guard let first = try stream.next() else { throw .empty }
    text = first
    let isWhole = stream.offset == totalBytes
    self.separator = separator ?? SeparatorFinder(text: first, isWhole: isWhole).find()
  }

  /// How many bytes of the file have been read for rows so far.
  public var bytesRead: Int64 { stream.offset }

  /// Reads the next row into `row`, whose buffers are used again.
  /// - Returns: false at the end, after it has been made sure that nobody wrote to the file meanwhile.
  /// - Throws: ``ExchangeError``: `cellTooLong`, `tooManyColumns`, `unclosedQuote`, `changedWhileRead`, `io`,
  ///   `interrupted`.
  public mutating func next(into row: inout TableRow) throws(ExchangeError) -> Bool {
    guard try startRow() else { return false }
    row.clear(line: line)
    cell = OpenCell()
    repeat {
      if try readPiece(into: &row) { return true }
      if cell.isLonger(than: limits.cellBytes, at: row.byteCount) { throw try longCell(row) }
    } while try fetch()
    try endLastRow(&row)
    return true
  }

  /// Stands at the first byte of a row afterwards, behind the LF of a CR LF, or says that there is none.
  private mutating func startRow() throws(ExchangeError) -> Bool {
    while true {
      guard try hasText() else { return false }
      let isSecondHalf = text[position] == Byte.lf && byteBefore(position) == Byte.cr
      guard isSecondHalf else { return true }
      position += 1
    }
  }

  /// Whether there is a byte at `position`, of the next piece if need be.
  private mutating func hasText() throws(ExchangeError) -> Bool {
    if position < text.count { return true }
    return try fetch()
  }

  private mutating func fetch() throws(ExchangeError) -> Bool {
    previousByte = byteBefore(text.count)
    position = 0
    text = UnsafeBufferPointer(start: nil, count: 0)
    guard let next = try stream.next() else { return false }
    text = next
    return true
  }

  private func byteBefore(_ i: Int) -> UInt8 { i > 0 ? text[i - 1] : previousByte }
}

// MARK: - Rows

extension TableReader {
  /// Reads to the end of the row, and says true, or of the piece.
  ///
  /// Whole runs of the piece go into the row, separators and closing marks among them: a cell is a
  /// place in the row. Only a doubled mark, and text behind a closing one, break a run.
  private mutating func readPiece(into row: inout TableRow) throws(ExchangeError) -> Bool {
    var run = position
    defer { row.append(piece(run)) }
    while position < text.count {
      switch cell.state {
      case .notBegun:
        begin(at: row.byteCount + position - run)
      case .plain:
        position = endOfPlainText(from: position)
        guard position < text.count else { return false }
        try close(&row, at: row.byteCount + position - run)
        if endCell() { return true }
      case .quoted:
        position = endOfQuotedText(from: position)
        guard position < text.count else { return false }
        position += 1
        row.append(piece(run))
        run = position
        cell.state = .afterMark
      case .afterMark:
        if text[position] == Byte.quote {
          position += 1
          run = position
          cell.state = .quoted
        } else if isEnd(text[position]) {
          try close(&row, at: row.byteCount - 1)
          if endCell() { return true }
        } else {
          row.removeLastByte()
          cell.state = .plain
        }
      }
    }
    return false
  }

  private func piece(_ start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[start..<position])
  }

  private mutating func begin(at place: Int) {
    let isQuoted = text[position] == Byte.quote
    if isQuoted { position += 1 }
    cell = OpenCell(state: isQuoted ? .quoted : .plain, start: isQuoted ? place + 1 : place, line: line)
  }

  private func close(_ row: inout TableRow, at end: Int) throws(ExchangeError) {
    guard row.count < limits.columns else { throw .tooManyColumns(line: row.line, limit: limits.columns) }
    guard end - cell.start <= limits.cellBytes else { throw tooLong(row) }
    row.appendCell(from: cell.start, to: end)
  }

  /// Goes past the byte that ended a cell; true when that was the end of a line.
  private mutating func endCell() -> Bool {
    let byte = text[position]
    position += 1
    cell.state = .notBegun
    if byte == separator { return false }
    line += 1
    return true
  }

  /// The text is at its end: what is open is closed.
  private mutating func endLastRow(_ row: inout TableRow) throws(ExchangeError) {
    switch cell.state {
    case .quoted: throw .unclosedQuote(line: cell.line)
    case .notBegun:
      cell = OpenCell(state: .plain, start: row.byteCount, line: line)
      try close(&row, at: row.byteCount)
    case .plain: try close(&row, at: row.byteCount)
    case .afterMark: try close(&row, at: row.byteCount - 1)
    }
  }
}

// MARK: - Scanning

extension TableReader {
  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == Byte.lf || byte == Byte.cr }

  private func endOfPlainText(from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    let count = text.count
    var i = start
    while i < count, !isEnd(base[i]) { i += 1 }
    return i
  }

  /// The next quotation mark; the lines up to there are counted.
  private mutating func endOfQuotedText(from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    let count = text.count
    var i = start
    while i < count, base[i] != Byte.quote {
      if base[i] == Byte.cr || (base[i] == Byte.lf && byteBefore(i) != Byte.cr) { line += 1 }
      i += 1
    }
    return i
  }

  /// What is wrong with a cell that is too long already though its end is not in sight: a quotation
  /// mark that is missing swallows the rest of the file, and then that is what has to be said.
  private mutating func longCell(_ row: TableRow) throws(ExchangeError) -> ExchangeError {
    guard cell.state != .plain else { return tooLong(row) }
    while try hasText() {
      if cell.state == .afterMark {
        guard text[position] == Byte.quote else { return tooLong(row) }
        position += 1
        cell.state = .quoted
      }
      position = endOfQuotedText(from: position)
      if position < text.count {
        position += 1
        cell.state = .afterMark
      }
    }
    return cell.state == .afterMark ? tooLong(row) : .unclosedQuote(line: cell.line)
  }

  private func tooLong(_ row: TableRow) -> ExchangeError {
    .cellTooLong(line: cell.line, column: row.count + 1, limit: limits.cellBytes)
  }
}
