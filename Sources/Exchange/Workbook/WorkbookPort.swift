// SPDX-License-Identifier: GPL-3.0-or-later

/// Starts the worker for workbooks, a program of its own: its libraries are shared ones, and workbooks are hostile.
public protocol WorkbookPort {
  /// Whether it can be started at all.
  var isInstalled: Bool { get }

  /// Starts it with these descriptors as its standard input and output and no others; both stay open here.
  ///
  /// - Parameter output: nil: a pipe, whose other end is the process's `answer`.
  /// - Returns: nil where it is not installed.
  func start(_ task: WorkbookTask, input: Int32, output: Int32?) -> (any WorkbookProcess)?
}

public protocol WorkbookProcess {
  /// What it writes, to be closed by whoever reads it; -1 where it was given an output.
  var answer: Int32 { get }
  /// Waits for its end. To be called once.
  func end() -> WorkbookEnd
  /// Ends it at once; its end is still to be waited for.
  func kill()
}

public enum WorkbookEnd: Equatable, Sendable {
  case exited(Int32)
  case outOfTime
  case killed

  /// nil: it did what it was asked.
  ///
  /// - Parameter failed: what its failure means.
  func error(_ failed: (WorkbookProblem) -> ExchangeError) -> ExchangeError? {
    switch self {
    case .exited(0): nil
    // What a shell says of a program that cannot be started; the loader, where a library is missing.
    case .exited(126), .exited(127): .noWorkbookReader
    case .exited(let code): failed(WorkbookProblem(rawValue: code) ?? .workerFailed)
    case .outOfTime: failed(.beyondTime)
    case .killed: failed(.workerFailed)
    }
  }
}
