// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Exchange
import Licensing
import Synchronization

/// Reads and checks the rows of a file on a second thread, some hundred ahead of whoever stores them: either takes
/// about as long as the other.
final class RowsAhead: @unchecked Sendable {
  // Unchecked: `reader` and `reading` belong to the queue's thread alone, `end` to whoever asks for rows; rows pass
  // under the lock.

  /// A row as it came, and what it says.
  struct Row: Sendable {
    let row: TableRow
    /// nil: the row is rejected.
    let value: RowReading.Value?
    let warnings: WarningSet
    let problems: [RowProblem]
    /// As far as they can be read.
    let key: String
    let person: PersonKind?
  }

  struct Batch: Sendable {
    var rows: [Row] = []
    /// Bytes of the file that have been read.
    var bytesRead: Int64 = 0
    /// Why there are no more rows behind these.
    var error: (any Error)?

    var isLast: Bool { error != nil || rows.isEmpty }
  }

  /// A batch ends with so many rows, or bytes: a single row may have megabytes.
  private static let (mostRows, mostBytes) = (256, 1 << 20)
  private static let mostWaiting = 3

  private var reader: TableReader
  private var reading: RowReading
  private let isSkipped: (TableRow) -> Bool
  private let queue = DispatchQueue(label: "ecert-admin.reading")
  // Raised from 0 afterwards: one that is given up below the value that it began with ends the program.
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let waiting = Mutex<[Batch]>([])
  private let isStopped = Atomic(false)
  /// Set behind the last batch: the error that ended the reading, if any.
  private var end: (any Error)??

  /// - Parameter isSkipped: rows that are none.
  init(_ reader: TableReader, _ reading: RowReading, isSkipped: @escaping (TableRow) -> Bool) {
    self.reader = reader
    self.reading = reading
    self.isSkipped = isSkipped
    for _ in 0..<Self.mostWaiting { room.signal() }
    queue.async { self.readAll() }
  }

  /// The next rows in the order of the file; nil at its end.
  ///
  /// - Throws: what reading threw, after the rows before it.
  func next() throws -> Batch? {
    if end == nil {
      filled.wait()
      let batch = waiting.withLock { $0.removeFirst() }
      room.signal()
      if batch.isLast { end = .some(batch.error) }
      if !batch.rows.isEmpty { return batch }
    }
    if let error = end ?? nil { throw error }
    return nil
  }

  /// Reads no further, and waits until that is so. To be called in any case.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    room.signal()
    queue.sync {}
  }

  // MARK: - On the second thread

  private func readAll() {
    var isLast = false
    while !isLast {
      let batch = readBatch()
      isLast = batch.isLast
      room.wait()
      if isStopped.load(ordering: .relaxed) { return }
      waiting.withLock { $0.append(batch) }
      filled.signal()
    }
  }

  private func readBatch() -> Batch {
    var (batch, bytes) = (Batch(), 0)
    batch.rows.reserveCapacity(Self.mostRows)
    do {
      var row = TableRow()
      while batch.rows.count < Self.mostRows, bytes < Self.mostBytes, try reader.next(into: &row) {
        if isSkipped(row) { continue }
        bytes += row.byteCount
        let value = reading.read(row)
        batch.rows.append(
          Row(
            row: row, value: value, warnings: reading.warnings, problems: reading.problems, key: reading.key,
            person: reading.person))
      }
    } catch {
      batch.error = error
    }
    batch.bytesRead = reader.bytesRead
    return batch
  }
}
