// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Reports

/// One workbook for each institution with its own blocked people, in a folder that is there and empty: to be sent to it
/// as it is. People come in the order of institutions, so that one workbook is open at a time.
struct InstitutionWorkbooks {
  private let context: Context
  private let folder: String
  private let report: Report<ListedRow>
  private var names = InstitutionFileNames(suffix: ".xlsx")
  private var institution: String?
  private var open: (writer: ReportWriter<ListedRow>, file: any ImportPort.PendingFile)?
  private(set) var people = 0
  private(set) var workbooks = 0

  init(_ context: Context, folder: String, settings: Settings) {
    self.context = context
    self.folder = folder
    report = PersonReport(context: context, settings: settings).report(name: "blocked")
  }

  /// - Parameter institution: its code; nil: all that the desk sees.
  /// What was finished before an error stays.
  mutating func write(_ desk: Desk, institution: String?) throws {
    var filter = try desk.filter(institution: institution, includesAside: false)
    filter.verdict = .blocked
    do {
      try desk.list(filter, disclosing: nil) { try take($0) }
      try close()
    } catch {
      open?.file.discard()
      throw error
    }
  }

  private mutating func take(_ row: ListedRow) throws {
    if open == nil || !identical(institution ?? "", row.institutionCode) {
      try close()
      institution = row.institutionCode
      let file = try context.console.create(folder + "/" + names.name(for: row.institutionCode))
      open = (try context.workbook(of: report, to: file.write), file)
    }
    try open?.writer.row(row)
    people += 1
    if people & 0xff == 0 { try context.console.checkInterrupt() }
  }

  private mutating func close() throws {
    guard var whole = open else { return }
    try whole.writer.finish()
    try whole.file.commit()
    open = nil
    workbooks += 1
  }
}
