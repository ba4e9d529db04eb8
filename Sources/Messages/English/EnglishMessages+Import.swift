// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func counts(_ counts: ImportCounts) -> String {
    var parts = [
      "read \(counts.read)", "added \(counts.added)", "changed \(counts.changed)",
      "unchanged \(counts.unchanged)", "removed \(counts.removed)", "rejected \(counts.rejected)",
    ]
    if counts.stale > 0 { parts.insert("older, not used \(counts.stale)", at: 4) }
    return parts.joined(separator: ", ")
  }

  public func importHeadline(kind: ExportKind, file: String, dryRun: Bool) -> String {
    "\(dryRun ? "Trial import" : "Import") of \(label(kind)): \(file)"
  }

  public func importTotal(files: Int) -> String { "\(files) files in all" }

  public func warningCounts(_ warnings: [(Warning, Int)]) -> String {
    "Warnings: " + warnings.map { "\(label($0.0)) \($0.1) (\($0.0.rawValue))" }.joined(separator: "; ")
  }

  public func rejectsWritten(_ path: String, importedTheRest: Bool) -> String {
    importedTheRest
      ? "Rejected rows stand with their reasons in \(path); once mended, import it as it is."
      : "What is wrong stands with its reasons in \(path). Mend the original file and import that."
  }

  public func ignoredColumns(_ columns: [String], file: String?) -> String {
    "Columns not used" + (file.map { " in \($0)" } ?? "") + ": \(columns.joined(separator: ", "))"
  }

  public func remembered(_ map: HeadingMap, key: String) -> String {
    "Remembered these column names: \(map.text). To forget them: ecert-admin config unset \(key)"
  }

  public func becameLicensable(_ count: Int) -> String { "Became able to show a licence: \(count)" }

  public func becameBlocked(_ count: Int) -> String { "Became blocked: \(count)" }

  public func andMore(_ count: Int) -> String { "and \(count) more" }

  public func uncovered(_ found: ImportOutcome.Uncovered, kind: ExportKind, isDryRun: Bool) -> String {
    "Institution \(found.institution): \(found.without) of \(found.judged) people are not among the \(label(kind)). "
      + "Who is not there counts as not there. If the file holds only some institutions, "
      + (isDryRun ? "" : "restore the backup from before and ") + "say whom it covers with --for CODE."
  }

  public func noStaffOf(_ institution: String) -> String {
    "Nobody here belongs to the institution \(institution) of --for. If the code is right, it takes effect once its staff are imported; check the code."
  }

  public var previewTitle: String { "Preview (nothing is written yet)" }

  public func rowProblem(_ problem: RowProblem) -> String {
    "\(place(file: problem.file, sheet: problem.sheet)), \(problem.sheet == nil ? "line" : "row") \(problem.line): \(explain(problem))"
  }

  public func place(file: String, sheet: String?) -> String { file + (sheet.map { ", sheet “\($0)”" } ?? "") }

  public func isOpenElsewhere(_ file: String) -> String {
    "\(file) is open in a spreadsheet program: what was saved last has been read. Save changes and import it once more."
  }

  public func moreProblems(_ count: Int) -> String { "\(count) more problems: see the file of rejected rows." }

  public func strictRefused(_ count: Int) -> String {
    "\(count) rows are not as they must be, so with --strict nothing was imported. Mend them and import again."
  }

  public func confirmSnapshot(removed: Int, kind: ExportKind) -> String {
    "\(removed) records of \(label(kind)) that the file leaves out will be removed from the cache. Are you sure?"
  }

  public var dryRunNothingWritten: String { "This was a trial run; nothing was written." }
  public var progressReading: String { "reading" }
  public var progressJudging: String { "judging" }
  public var progressRows: String { "rows" }
  public var nextAfterImport: String {
    "Next: ecert-admin board (whose turn it is), ecert-admin blocked (who is stuck)"
  }
}
