// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// DuckDB by its Python package: two threads, native tables in a file that is made once for each size. Only the
/// query is timed, not the start of Python.
struct DuckDB {
  private let python: String
  private let folder: String

  init(python: String, folder: String) {
    self.python = python
    self.folder = folder
  }

  private static let driver = """
    import duckdb, json, resource, sys, time
    order, sql = sys.argv[1], sys.argv[2]
    db = duckdb.connect('peer.duckdb', config={'threads': 2})
    db.execute('SET enable_progress_bar = false')
    began = time.monotonic()
    rows = None
    for statement in (sql.split(';\\n') if order == 'load' else [sql]):
        if statement.strip():
            rows = db.execute(statement).fetchall() if order == 'ask' else db.execute(statement)
    seconds = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps([seconds, peak]))
    if order == 'ask':
        for row in rows: print(','.join(map(str, row)))
    """

  enum Order: String, Sendable {
    case load, ask, make
  }

  /// - Returns: seconds, bytes at the peak, and the rows of a question, as csv.
  func run(_ order: Order, _ sql: String) throws -> (seconds: Double, peak: Int, rows: [String]) {
    guard access(python, X_OK) == 0 else { throw Failed(description: "no \(python): see the README's second command") }
    let (told, complaints) = ("\(folder)/peer.out", "\(folder)/peer.err")
    let use = try Child.start(
      [python, "-c", "import os; os.chdir('\(folder)')\n" + Self.driver, order.rawValue, sql], output: told,
      errors: complaints
    ).use()
    let work = try WorkFolder(folder)
    guard use.status == 0 else { throw Failed(description: "DuckDB: \(try work.text("peer.err").suffix(2_000))") }
    let lines = try work.text("peer.out").split(separator: "\n").map(String.init)
    let figures = (lines.first ?? "").dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
    guard figures.count == 2, let seconds = Double(figures[0]), let peak = Int(figures[1]) else {
      throw Failed(description: "DuckDB answered \(lines.first ?? "nothing")")
    }
    return (seconds, peak, Array(lines.dropFirst()))
  }
}
