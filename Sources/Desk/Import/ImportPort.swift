// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing

/// What an import asks of the world while it runs. Nothing here knows a terminal.
public struct ImportPort {
  /// A file that is being written and takes its place only when it is whole.
  public protocol PendingFile {
    func write(_ bytes: [UInt8]) throws
    func commit() throws
    func discard()
  }

  public enum Stage: Sendable, Equatable {
    case reading(file: String)
    case judging
  }

  /// Opens a file that replaces the one at this path.
  public let create: (String) throws -> any PendingFile
  /// The bytes of the file at this path; nil when there is none.
  public let contents: (String) throws -> [UInt8]?
  /// Reads and writes workbooks.
  public let workbooks: any WorkbookPort
  /// Told now and then: how much of how much (bytes while reading, rows while judging), and how many rows.
  public let progress: (Stage, Int64, Int64, Int) -> Void
  /// Throws when the import is to stop.
  public let checkInterrupt: () throws -> Void
  public let isInterrupted: () -> Bool
  /// Told every problem of every rejected row as it is found.
  public let problem: (RowProblem) -> Void
  /// Asked before a snapshot is committed, with its preview; throws when the answer is no.
  public let confirm: (ImportOutcome) throws -> Void

  public init(
    create: @escaping (String) throws -> any PendingFile,
    contents: @escaping (String) throws -> [UInt8]?, workbooks: any WorkbookPort,
    progress: @escaping (Stage, Int64, Int64, Int) -> Void = { _, _, _, _ in },
    checkInterrupt: @escaping () throws -> Void = {}, isInterrupted: @escaping () -> Bool = { false },
    problem: @escaping (RowProblem) -> Void = { _ in },
    confirm: @escaping (ImportOutcome) throws -> Void = { _ in }
  ) {
    self.create = create
    self.contents = contents
    self.workbooks = workbooks
    self.progress = progress
    self.checkInterrupt = checkInterrupt
    self.isInterrupted = isInterrupted
    self.problem = problem
    self.confirm = confirm
  }
}
