// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A first load into an empty table: its indexes are built at the end, which takes a fraction of the
/// time of keeping them in order row by row. Nearly every key is new then, so rows are inserted without
/// looking for the key before.
extension ImportSession {
  private var indexes: (table: String, indexes: [Schema.Index])? {
    switch options.kind {
    case .physicians, .nurses: ("registration", Schema.registrationIndexes)
    case .qualifications: ("qualification", Schema.qualificationIndexes)
    case .accounts: ("account", [])
    case .institutions: nil
    }
  }

  func prepareFirstLoad() throws {
    guard let (table, indexes) = indexes else { return }
    let any = try SQLStatement(writer.db, "SELECT 1 FROM \(table) LIMIT 1")
    isFirstLoad = try !any.step()
    any.reset()
    if isFirstLoad { for index in indexes { try index.drop(writer.db) } }
  }

  func endFirstLoad() throws {
    guard isFirstLoad, let (_, indexes) = indexes else { return }
    for index in indexes { try index.create(writer.db) }
    isFirstLoad = false
    if let kind = options.kind.personKind { try touched.everyRow(of: kind) }
  }

  /// Whether rows touch nothing one by one, because all rows of the kind are judged at the end.
  func judgesWhole(_ kind: PersonKind) -> Bool { touched.isWhole(kind) || (isFirstLoad && options.kind.personKind == kind) }
}
