// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing

/// What `import` is asked to do.
public struct ImportRequest: Sendable {
  public enum Snapshot: Sendable {
    /// What the files leave out stays.
    case no
    /// Staff of the institutions that the files name.
    case namedInstitutions
    /// The whole kind.
    case everything
  }

  public let kind: ExportKind
  public let files: [String]
  /// nil: the day of import.
  public var exportedOn: CivilDate?
  public var encoding: TextEncoding?
  /// The sheet of a workbook; nil: the one whose heading fits.
  public var sheet: String?
  public var map = HeadingMap(entries: [])
  /// Codes of the institutions that the files cover; empty: everybody.
  public var covered: [String] = []
  /// Where rejected rows go; nil: beside each file.
  public var rejects: String?
  public var isStrict = false
  public var snapshot = Snapshot.no
  public var isDryRun = false

  public init(kind: ExportKind, files: [String]) {
    self.kind = kind
    self.files = files
  }

  /// Whether the request makes sense by itself, before any cache or file is opened.
  /// - Throws: `ImportError`.
  public func check() throws(ImportError) {
    let layout = ExportLayout.of(kind)
    for entry in map.entries where layout.column(named: entry.ours) == nil {
      throw .mapUnknown(ours: entry.ours, known: layout.columns.map(\.canonical))
    }
    if rejects != nil && files.count > 1 { throw .rejectsForSeveralFiles }
    if let rejects, files.contains(rejects) { throw .rejectsIsInput(path: rejects) }
    if snapshot != .no && !covered.isEmpty { throw .snapshotOfCovered }
  }
}
