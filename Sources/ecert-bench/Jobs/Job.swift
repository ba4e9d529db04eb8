// SPDX-License-Identifier: GPL-3.0-or-later

/// One job that is measured: a declaration each.
struct Job: Sendable {
  typealias Preparation = @Sendable (Workload) throws -> Void
  typealias Words = @Sendable (Workload) throws -> [String]

  /// What it is held against.
  enum Peer: Sendable {
    /// Another command on the same data.
    case command(prepare: Preparation = { _ in }, Words)
    /// DuckDB's time for a query; its rows are checked by `check`.
    case duckDB(DuckDB.Order, String)
    /// Another job of ours at the same size.
    case job(String)
    /// Itself at the smallest size of the run.
    case itself
  }

  enum Floor: Sendable {
    /// Ours takes at most so many times the peer's time.
    case atMost(Double)
    /// Ours is at least so many times as fast.
    case fast(Double)
  }

  let name: String
  let peer: Peer
  /// nil: shown for comparison only.
  let floor: Floor?
  /// Before each run, not measured.
  var prepare: Preparation = { _ in }
  let ours: Words
  /// What ours reads from standard input; nil: nothing.
  var input: (@Sendable (Workload) throws -> String)?
  /// Looks at the answer, in the file `answer`. - Throws when it is wrong.
  var check: (@Sendable (Workload, [String]) throws -> Void)?
}
