// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A first load of a kind: the table's indexes are built at the end, which takes a fraction of the time of keeping
/// them in order row by row. Nearly every key is new then, so rows are inserted without looking for the key before.
/// Where rows of the other kind stand already, it is one only if half as many are coming: their indexes are built
/// again too.
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
    isFirstLoad = try isEmpty(table) || (isEmpty(table, of: options.kind.personKind) && options.expectedRows * 2 >= staff())
    if isFirstLoad { for index in indexes { try index.drop(writer.db) } }
  }

  private func isEmpty(_ table: String, of kind: PersonKind? = nil) throws -> Bool {
    let condition = kind.map { " WHERE kind = \($0.number)" } ?? ""
    let any = try SQLStatement(writer.db, "SELECT 1 FROM \(table)\(condition) LIMIT 1")
    defer { any.reset() }
    return try !any.step()
  }

  private func staff() throws -> Int { try writer.rows(of: .physicians) + writer.rows(of: .nurses) }

  func endFirstLoad() throws {
    guard isFirstLoad, let (_, indexes) = indexes else { return }
    for index in indexes { try index.create(writer.db) }
    isFirstLoad = false
    if let kind = options.kind.personKind { try touched.everyRow(of: kind) }
  }

  /// Whether rows touch nothing one by one, because all rows of the kind are judged at the end.
  func judgesWhole(_ kind: PersonKind) -> Bool { touched.isWhole(kind) || (isFirstLoad && options.kind.personKind == kind) }
}
