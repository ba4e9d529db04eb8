// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import GRDBSQLite
import Licensing

/// A value bound to or read from a statement. Texts are equal byte for byte.
enum SQLValue: Equatable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  static func == (a: SQLValue, b: SQLValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): identical(a, b)
    case (.blob(let a), .blob(let b)): a == b
    default: false
    }
  }

  static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
  static func integer(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
  static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
}

extension String {
  /// A list of columns, each named as one of this table.
  func qualified(by table: String) -> String {
    // By hand: what is generic looks for conformances at every start of the program.
    var text = table + "."
    for scalar in unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == " " { text += table + "." }
    }
    return text
  }
}

/// A prepared statement that is run for millions of rows: GRDB's own take several times as long.
/// It lives no longer than the connection that made it.
final class SQLStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
    }
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  /// Binds all parameters in order and runs to the end.
  func run(_ values: SQLValue...) throws { try run(values) }

  func run(_ values: [SQLValue]) throws {
    bind(values)
    while try step() {}
  }

  /// Binds the values of all lists behind one another and runs to the end.
  func run(joining lists: [SQLValue]...) throws {
    sqlite3_reset(statement)
    var bound = 0
    for list in lists {
      bind(list, behind: bound)
      bound += list.count
    }
    while try step() {}
  }

  /// Binds all parameters in order; rows follow by `step`.
  func query(_ values: SQLValue...) throws { bind(values) }

  func bind(_ values: [SQLValue]) {
    sqlite3_reset(statement)
    bind(values, behind: 0)
  }

  private func bind(_ values: [SQLValue], behind bound: Int) {
    for (index, value) in values.enumerated() {
      let position = Int32(bound + index + 1)
      switch value {
      case .null: sqlite3_bind_null(statement, position)
      case .integer(let number): sqlite3_bind_int64(statement, position, number)
      case .blob(let bytes): sqlite3_bind_blob64(statement, position, bytes, UInt64(bytes.count), transient)
      case .text(var text):
        text.withUTF8 { bytes in
          // An empty buffer has no address, and a null pointer would bind NULL.
          if let base = bytes.baseAddress, !bytes.isEmpty {
            base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
              _ = sqlite3_bind_text(statement, position, $0, Int32(bytes.count), transient)
            }
          } else {
            sqlite3_bind_text(statement, position, "", 0, transient)
          }
        }
      }
    }
  }

  private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// The next row; false at the end, after which the statement is ready to be bound again.
  func step() throws -> Bool {
    let code = sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement)
      return false
    default:
      let error = DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
      sqlite3_reset(statement)
      throw error
    }
  }

  /// Ends a query of which not every row was read.
  func reset() { sqlite3_reset(statement) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func optionalInteger(_ column: Int32) -> Int64? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, column)
  }

  func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    default: .text(text(column))
    }
  }

  /// Empty for NULL.
  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Empty for NULL.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(column)
  }
}
