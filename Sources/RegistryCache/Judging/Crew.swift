// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Glibc
import Synchronization

/// Work that is done on this thread and, where the machine has more processors, on others beside it.
enum Crew {
  /// How many others there may be.
  static var others: Int { max(0, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1) }

  /// Runs all and waits for all.
  ///
  /// - Parameters:
  ///   - others: each on a thread of its own.
  ///   - stop: makes whoever is still at work end soon; called when one of them has failed.
  /// - Throws: what this thread's own work throws, else what one of the others threw.
  static func run(
    _ others: [@Sendable () throws -> Void], stop: @escaping @Sendable () -> Void, own: () throws -> Void
  ) throws {
    let failure = Failure()
    let group = DispatchGroup()
    for other in others {
      DispatchQueue.global().async(group: group) {
        do { try other() } catch {
          failure.note(error)
          stop()
        }
      }
    }
    do { try own() } catch {
      stop()
      group.wait()
      throw error
    }
    group.wait()
    if let error = failure.first { throw error }
  }

  private final class Failure: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    var first: (any Error)? { error.withLock { $0 } }

    func note(_ error: any Error) { self.error.withLock { $0 = $0 ?? error } }
  }
}

/// The rows 1, 2 … to the last, handed out piece by piece to whoever asks next.
final class Pieces: Sendable {
  private let last: Int64
  private let size: Int64
  private let next = Atomic<Int64>(1)
  private let done = Atomic<Int>(0)

  init(last: Int64, size: Int64) {
    self.last = last
    self.size = size
  }

  /// nil: nothing is left to do.
  func take() -> ClosedRange<Int64>? {
    let first = next.wrappingAdd(size, ordering: .relaxed).oldValue
    return first > last ? nil : first...min(last, first + size - 1)
  }

  func stop() { next.store(last + 1, ordering: .relaxed) }

  /// How many rows have been looked at: numbers may have gaps.
  var rowsDone: Int { done.load(ordering: .relaxed) }

  func finish(rows: Int) { done.wrappingAdd(rows, ordering: .relaxed) }
}
