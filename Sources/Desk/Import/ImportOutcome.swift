// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What an import did, or would do.
public struct ImportOutcome: Sendable {
  public struct File: Sendable {
    public let path: String
    /// Of a workbook; nil for a text.
    public let sheet: String?
    /// A spreadsheet program has it open: what was saved last has been read.
    public let isOpenElsewhere: Bool
    public internal(set) var counts: ImportCounts
    public internal(set) var warnings: [Warning: Int]
    /// Columns that were not used, as shown in messages.
    public let ignoredColumns: [String]
    /// Where its rejected rows went; nil when there is none, or on a dry run.
    public internal(set) var rejects: String?
  }

  /// An institution of which more than half is without a row of what was imported for everybody.
  public struct Uncovered: Sendable, Equatable {
    public let subject: CoverageSubject
    public let institution: String
    public let without: Int
    public let judged: Int
  }

  public internal(set) var files: [File] = []
  public internal(set) var change = EligibilityChange()
  public internal(set) var uncovered: [Uncovered] = []
  /// Institutions of `--for` that no row here names.
  public internal(set) var strangers: [String] = []
  /// `--strict` and a rejected row: nothing was imported.
  public internal(set) var refusedByStrict = false
  /// Names of columns that from now on are remembered for this kind.
  public internal(set) var remembered: HeadingMap?

  public var total: ImportCounts {
    files.reduce(into: ImportCounts()) { $0.add($1.counts) }
  }

  public var warnings: [Warning: Int] {
    files.reduce(into: [:]) { $0.merge($1.warnings, uniquingKeysWith: +) }
  }
}
