// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Writes the rows of a long report on a second thread while the next ones are being read: either takes about as
/// long as the other. A short report is written where it is read.
public final class BackgroundWriter<Row: Sendable>: @unchecked Sendable {
  // Unchecked: only one thread at a time has `writer`, the queue's until it is idle in `finish`; `batch` is the
  // reader's alone.
  private var writer: ReportWriter<Row>
  private var batch: [Row] = []
  private let queue = DispatchQueue(label: "ecert-admin.rows")
  /// How many batches may wait, so that memory does not grow with the rows.
  private let room = DispatchSemaphore(value: 4)
  /// Why nothing more is written.
  private let ended = Mutex<(any Error)?>(nil)

  private static var batchSize: Int { 512 }

  public init(_ writer: ReportWriter<Row>) { self.writer = writer }

  /// Reads rows and writes them.
  ///
  /// - Parameter read: hands over row by row; what the sink throws, the next row throws, or `finish`. What `read`
  ///   throws ends the writing: nothing reaches the sink afterwards.
  public func rows(_ read: ((Row) throws -> Void) throws -> Void) throws {
    do {
      try read(take)
    } catch {
      end(error)
      queue.sync {}
      throw error
    }
  }

  /// Ends the output, as `ReportWriter` does.
  public func finish(summary: [(String, Cell)] = [], footer: [String] = []) throws {
    queue.sync {}
    if let error = whyEnded { throw error }
    for row in batch { try writer.row(row) }
    try writer.finish(summary: summary, footer: footer)
  }

  private func take(_ row: Row) throws {
    batch.append(row)
    if batch.count < Self.batchSize { return }
    if let error = whyEnded { throw error }
    let rows = batch
    batch = []
    batch.reserveCapacity(Self.batchSize)
    room.wait()
    queue.async {
      self.write(rows)
      self.room.signal()
    }
  }

  private func write(_ rows: [Row]) {
    do {
      for row in rows {
        if whyEnded != nil { return }
        try writer.row(row)
      }
    } catch { end(error) }
  }

  private var whyEnded: (any Error)? { ended.withLock { $0 } }

  private func end(_ error: any Error) { ended.withLock { $0 = $0 ?? error } }
}
