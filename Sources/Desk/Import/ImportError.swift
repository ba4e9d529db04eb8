// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Why a file is refused whole. The headings are cut and masked already.
public enum ImportError: Error, Sendable, Equatable {
  /// Nothing but empty rows.
  case noRows
  case noHeading(kind: ExportKind, found: [String])
  case missingColumns(kind: ExportKind, missing: [String], found: [String])
  /// A complete export of another kind.
  case otherKind(given: ExportKind, found: ExportKind)
  /// A heading and no row below it.
  case onlyHeading
  /// No sheet of the workbook has the heading of this kind; what each of them has.
  case noSheetFits(kind: ExportKind, sheets: [SheetHeading])
  case severalSheetsFit(kind: ExportKind, names: [String])
  /// `--map` names a column that this export does not have.
  case mapUnknown(ours: String, known: [String])
  /// Several files and one name for the rejected rows.
  case rejectsForSeveralFiles
  /// The rejected rows would be written over a file that somebody has touched.
  case rejectsTouched(path: String)
  /// The rejected rows would be written over the file that is being imported.
  case rejectsIsInput(path: String)
  /// Rejected rows of a stream have no file beside which they could stand.
  case rejectsUnnamed(path: String)
  /// A snapshot removes what the files leave out, and these say that they leave out what they do not cover.
  case snapshotOfCovered
  /// A snapshot without one accepted row would remove everything.
  case snapshotWithoutRows
}
