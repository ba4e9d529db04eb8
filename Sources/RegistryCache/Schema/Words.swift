// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// The words that recur in exports (levels, states, departments …), stored once and named by number.
/// Lives within one transaction. What does not recur is not kept in memory: a column may hold another text in each
/// of millions of rows.
final class Words {
  private static let (mostKept, longestKept) = (4_096, 256)

  private let db: Database
  private let find: SQLStatement
  private let read: SQLStatement
  /// Prepared when the first word is added: a reader adds none.
  private var insert: SQLStatement?
  private var numbers: [ExactText: Int64] = [:]
  /// By number: the words that came first are those that recur, and are asked for in every row.
  private var early: [String?] = []
  private var texts: [Int64: String] = [:]

  init(_ db: Database) throws {
    self.db = db
    find = try SQLStatement(db, "SELECT id FROM word WHERE text = ?")
    read = try SQLStatement(db, "SELECT text FROM word WHERE id = ?")
  }

  /// The number of a word, which is added when it is new; nil for the empty word.
  func number(_ text: String) throws -> Int64? {
    if text.isEmpty { return nil }
    if let known = numbers[ExactText(text)] { return known }
    let number = try stored(text) ?? add(text)
    Self.keep(number, for: ExactText(text), in: &numbers, text)
    return number
  }

  /// The number of a word that is stored already.
  func stored(_ text: String) throws -> Int64? {
    find.bind([.text(text)])
    defer { find.reset() }
    return try find.step() ? find.integer(0) : nil
  }

  private func add(_ text: String) throws -> Int64 {
    let insert = try insert ?? SQLStatement(db, "INSERT INTO word (text) VALUES (?)")
    self.insert = insert
    try insert.run(.text(text))
    return db.lastInsertedRowID
  }

  /// Empty for nil.
  func text(_ number: Int64?) throws -> String {
    guard let number else { return "" }
    if number >= 0, number < early.count, let known = early[Int(number)] { return known }
    if let known = texts[number] { return known }
    read.bind([.integer(number)])
    defer { read.reset() }
    let text = try read.step() ? read.text(0) : ""
    keep(text, number)
    return text
  }

  private func keep(_ text: String, _ number: Int64) {
    guard number >= 0, number < Self.mostKept else { return Self.keep(text, for: number, in: &texts, text) }
    guard text.utf8.count <= Self.longestKept else { return }
    while early.count <= number { early.append(nil) }
    early[Int(number)] = text
  }

  private static func keep<Key, Value>(_ value: Value, for key: Key, in kept: inout [Key: Value], _ text: String) {
    guard text.utf8.count <= longestKept else { return }
    if kept.count >= mostKept { kept.removeAll(keepingCapacity: true) }
    kept[key] = value
  }
}
