// SPDX-License-Identifier: GPL-3.0-or-later

import GRDBSQLite
import Licensing

/// `initials(name, reading)` in SQL: what `NameInitials` says, NULL for nothing. Indexes rest on it, so every
/// connection knows it, and a new edition of the readings comes with a migration that builds them anew.
enum InitialsFunction {
  static func register(on connection: OpaquePointer?) -> Int32 {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    return sqlite3_create_function_v2(connection, "initials", 2, flags, nil, answer, nil, nil, nil)
  }

  private static let answer: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
    context, _, values in
    guard let values, let name = sqlite3_value_text(values[0]) else { return sqlite3_result_null(context) }
    let utf8 = UnsafeBufferPointer(start: name, count: Int(sqlite3_value_bytes(values[0])))
    let reading = Int(sqlite3_value_int(values[1]))
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: NameInitials.longest) { letters in
      guard let start = letters.baseAddress else { return }
      let count = NameInitials.write(utf8, reading: reading, into: start)
      if count == 0 { return sqlite3_result_null(context) }
      start.withMemoryRebound(to: CChar.self, capacity: count) {
        sqlite3_result_text(context, $0, Int32(count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }
}
