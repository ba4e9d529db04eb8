// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What becomes of a row whose key is stored already.
extension ImportSession {
  /// The file at hand names a row, and a snapshot keeps it. - Returns: whether it named it for the first time.
  @discardableResult
  func note(_ id: Int64) -> Bool {
    kept.insert(id)
    return seenInFile.insert(id)
  }

  /// Stores a row under a key that has none yet. - Returns: its number; nil: there is a row of this key.
  func add(_ cells: ImportedCells, key: [SQLValue], values: [SQLValue], derived: [SQLValue]) throws -> Int64? {
    let id = try cells.add(key: key, cells: values, derived: derived, importID: importID, day: options.exportedOn)
    if let id { note(id) }
    return id
  }

  /// The row of a key; nil: there was none, and `add` has stored it.
  ///
  /// - Parameter add: tells whether the key was new. In a first load nearly every one is, so that none is looked
  ///   for before.
  func stored(_ key: [SQLValue], in cells: ImportedCells, orAdd add: () throws -> Bool) throws
    -> ImportedCells.Stored?
  {
    if isFirstLoad, try add() { return nil }
    if let stored = try cells.stored(key) { return stored }
    _ = try add()
    return nil
  }

  /// Decides by the file's own earlier rows, then by which of two exports counts.
  ///
  /// - Parameters:
  ///   - isNew: the stored row was only named so far.
  ///   - standing: status and institution before and now, where the kind has them.
  func decide(
    _ id: Int64, stored: ImportedCells.Stored, values: [SQLValue], isNew: Bool = false,
    standing: () throws -> (stored: ExportPrecedence.Standing, incoming: ExportPrecedence.Standing)? = { nil }
  ) rethrows -> RowOutcome {
    let isFirstOfFile = note(id)
    if isNew { return .added }
    let same = values == stored.cells
    if !isFirstOfFile {
      if let first = staleInFile[id] { return first == Self.digest(values) ? .unchanged : .repeatsWithOtherValues }
      if !same { return .repeatsWithOtherValues }
    }
    guard let day = stored.exportedOn else { return .changed }
    if same { return day > options.exportedOn ? .stale : .unchanged }
    let sides = try standing()
    let counts = ExportPrecedence.incomingCounts(
      storedDay: day, incomingDay: options.exportedOn, stored: sides?.stored, incoming: sides?.incoming)
    if !counts { staleInFile[id] = Self.digest(values) }
    return counts ? .changed : .stale
  }

  /// Of the values of a row that is not stored: enough to tell an identical repeat from another one.
  private static func digest(_ values: [SQLValue]) -> UInt64 {
    LookupKey.digest(
      values.map { value in
        switch value {
        case .null: "n"
        case .integer(let number): "i\(number)"
        case .text(let text): "t\(text.utf8.count):\(text)"
        case .blob: "b"
        }
      }.joined(separator: ";"))
  }

  /// A later export says the same: from now on no older one counts.
  func renew(_ stored: ImportedCells.Stored, in cells: ImportedCells) throws {
    if let day = stored.exportedOn, day < options.exportedOn {
      try cells.renew(stored.id, importID: importID, day: options.exportedOn)
    }
  }
}
