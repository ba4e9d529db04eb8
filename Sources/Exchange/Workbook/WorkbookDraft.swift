// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A workbook that is being written: its lines wait in a file without a name until the worker makes the workbook.
public final class WorkbookDraft {
  private let workbooks: any WorkbookPort
  private let folder: String
  private let lines: Int32
  private var writer = DelimitedWriter.workbookLines()
  private var buffer: [UInt8] = []
  private static let flushed = 1 << 16

  /// - Throws: `noWorkbookReader`, before anything is done in vain; `io`.
  public init(_ workbooks: any WorkbookPort) throws(ExchangeError) {
    guard workbooks.isInstalled else { throw .noWorkbookReader }
    self.workbooks = workbooks
    folder = Spool.defaultFolder
    lines = try Spool.unnamedFile(in: folder)
  }

  deinit { close(lines) }

  public func append(_ line: WorkbookLine) throws(ExchangeError) {
    writer.line(line, into: &buffer)
    if buffer.count > Self.flushed { try flush() }
  }

  /// - Parameter bytes: of ``WorkbookLine``s, as `DelimitedWriter.workbookLines()` writes them.
  public func append(_ bytes: [UInt8]) throws(ExchangeError) {
    try flush()
    try put(bytes)
  }

  private func flush() throws(ExchangeError) {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(ExchangeError) {
    var failure: ExchangeError?
    bytes.withUnsafeBytes { bytes in
      do throws(ExchangeError) {
        try Spool(folder: folder, limit: .max, isCancelled: { false }).write(bytes, to: lines, folder)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Has the workbook made, and hands its bytes on.
  ///
  /// - Throws: `workbookNotWritten`, `noWorkbookReader`, `io`, and what `take` throws.
  public func finish(_ take: ([UInt8]) throws -> Void) throws {
    try flush()
    let made = try Spool.unnamedFile(in: folder)
    defer { close(made) }
    guard let worker = workbooks.start(.write(folder: folder), input: lines, output: made) else {
      throw ExchangeError.noWorkbookReader
    }
    if let error = worker.end().error(ExchangeError.workbookNotWritten) { throw error }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let got = pread(made, &piece, piece.count, offset)
      if got == 0 { return }
      if got > 0 {
        try take(Array(piece[..<got]))
        offset += got
      } else if errno != EINTR {
        throw ExchangeError.io(path: folder, errno: errno)
      }
    }
  }
}
