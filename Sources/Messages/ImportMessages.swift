// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What an import tells a person.
public protocol ImportMessages {
  /// The rows of a file or of all files: read, added, changed …
  func counts(_ counts: ImportCounts) -> String
  func importHeadline(kind: ExportKind, file: String, dryRun: Bool) -> String
  func importTotal(files: Int) -> String
  func warningCounts(_ warnings: [(Warning, Int)]) -> String
  /// - Parameter importedTheRest: the rows that were not rejected are in the cache.
  func rejectsWritten(_ path: String, importedTheRest: Bool) -> String
  /// - Parameter file: named where there are several.
  func ignoredColumns(_ columns: [String], file: String?) -> String
  func remembered(_ map: HeadingMap, key: String) -> String
  func becameLicensable(_ count: Int) -> String
  func becameBlocked(_ count: Int) -> String
  func andMore(_ count: Int) -> String
  func uncovered(_ found: ImportOutcome.Uncovered, kind: ExportKind, isDryRun: Bool) -> String
  /// `--for` names an institution of which nobody is here.
  func noStaffOf(_ institution: String) -> String
  func rowProblem(_ problem: RowProblem) -> String
  /// A file, or a sheet of it.
  func place(file: String, sheet: String?) -> String
  /// What stands in the file is what was saved last.
  func isOpenElsewhere(_ file: String) -> String
  func moreProblems(_ count: Int) -> String
  func strictRefused(_ count: Int) -> String
  func confirmSnapshot(removed: Int, kind: ExportKind) -> String
  /// Stands over what is about to be confirmed.
  var previewTitle: String { get }
  var dryRunNothingWritten: String { get }
  var progressReading: String { get }
  var progressJudging: String { get }
  var progressRows: String { get }
  var nextAfterImport: String { get }
}
