// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be wrong with a cache file. Sentences and exit codes are made where the user is.
public enum CacheError: Error, Sendable, Equatable {
  /// No file there.
  case missing(path: String)
  /// `init` never writes over a file.
  case exists(path: String)
  case cannotCreate(path: String, errno: Int32)
  case unreadable(path: String, errno: Int32)
  case directory(path: String)
  /// Not an SQLite file.
  case notADatabase(path: String)
  /// An SQLite file of another program.
  case notACache(path: String)
  /// Written by a newer program.
  case newer(path: String, found: Int, known: Int)
  /// The rules or the schema changed since the cache was last written, and it cannot be written.
  case outdatedReadOnly(path: String)
  case damaged(path: String, detail: String)
  case decisionUnreadable(path: String, n: Int)
  /// Another program is writing.
  case busy(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// The file system cannot lock files, so nothing would keep two writers apart.
  case noLocks(path: String, errno: Int32)
  case inputOutput(path: String, code: Int32)
  /// SQLite reports a fault of ours.
  case fault(code: Int32, detail: String)
}

/// A decision of the log holds what this program never writes: the file was damaged, or changed by somebody
/// else. Becomes `CacheError.decisionUnreadable` where the path of the file is known.
struct UnreadableDecision: Error {
  let n: Int
}
