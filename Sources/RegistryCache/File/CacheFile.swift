// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLiteSettings
import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// The file of a cache: how it is made, opened and recognised.
enum CacheFile {
  /// `application_id` of a cache: "ecer" in ASCII.
  static let applicationID: Int32 = 0x6563_6572

  /// How long a writer waits for another one, in seconds.
  static let busyTimeout = 5.0

  /// Creates an empty file, 0600 from the first byte, where none stands.
  static func create(_ path: String) throws(CacheError) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : .cannotCreate(path: path, errno: errno)
    }
    close(descriptor)
  }

  /// Says what is wrong before SQLite has to: it would create a missing file.
  static func checkReadable(_ path: String) throws(CacheError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing(path: path) : .unreadable(path: path, errno: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory(path: path) }
    // Reading a FIFO or a device may never end.
    if status.st_mode & S_IFMT != S_IFREG { throw .notADatabase(path: path) }
    if access(path, R_OK) != 0 { throw .unreadable(path: path, errno: errno) }
  }

  /// Opens the file; a reader of a cache that it may not write needs no write access to its folder.
  static func open(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
    _ = unaccounted
    if readOnly, needsImmutable(path) {
      return try DatabaseQueue(path: uri(path, "immutable=1"), configuration: configuration(readOnly: true))
    }
    try checkLocks(path)
    if !readOnly { keepTemporaryFiles(beside: path) }
    return try DatabaseQueue(path: path, configuration: configuration(readOnly: readOnly))
  }

  /// SQLite's temporary files lie beside the cache: nobody's data is copied to another disk.
  static func keepTemporaryFiles(beside path: String) { csqlite_keep_temporary_files(folder(of: path)) }

  /// Opens the file without a wait and without a trace. Where a WAL stands its shared memory does too, unless its
  /// writer was killed: then reading would have to mend them first.
  static func glance(_ path: String) throws -> DatabaseQueue {
    _ = unaccounted
    let hasLog = access(path + "-wal", F_OK) == 0
    if hasLog, access(path + "-shm", F_OK) != 0 { throw CacheError.busy(path: path) }
    var configuration = configuration(readOnly: true)
    configuration.busyMode = .immediateError
    return try DatabaseQueue(path: uri(path, hasLog ? "readonly_shm=1" : "immutable=1"), configuration: configuration)
  }

  /// SQLite counts the bytes of the whole process behind a lock, which two threads that judge would wait for.
  private static let unaccounted: Void = csqlite_forget_memory()

  /// Another reader of a file that this process has open for writing.
  static func openBeside(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
  }

  /// Some network shares have no locks. SQLite takes that for a cache that is busy, and waits; and closing a
  /// file drops the locks that this process holds on it, so this is asked once, before SQLite opens it.
  private static func checkLocks(_ path: String) throws(CacheError) {
    guard let file = FileIdentity(path), !asked.withLock({ $0.contains(file) }) else { return }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_len = 1
    if fcntl(descriptor, F_GETLK, &lock) != 0 { throw .noLocks(path: path, errno: errno) }
    asked.withLock { $0.append(file) }
  }

  private static let asked = Mutex<[FileIdentity]>([])

  /// A WAL database cannot be read without its shared-memory file, which a reader must be able to
  /// create. Where it cannot and no WAL is left, the file as it stands is the whole database.
  static func needsImmutable(_ path: String) -> Bool {
    if access(path + "-wal", F_OK) == 0 { return false }
    return access(path, W_OK) != 0 || access(folder(of: path), W_OK) != 0
  }

  private static func uri(_ path: String, _ parameter: String) -> String {
    var uri = "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"), 0...32, 127...255:
        let hex = Array("0123456789ABCDEF")
        uri += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
      default: uri.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return uri + "?" + parameter
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "ecert-admin"
    // MiB of pages kept: an import touches several indexes at once. What sorting the rows of an index takes beyond
    // that goes into a file, which has no name.
    let (pages, sorting) = readOnly ? (8, "MEMORY") : (64, "FILE")
    configuration.prepareDatabase { db in
      // GRDB asks what every statement touches, for observers; here are none, and it takes longer than preparing.
      sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
      try check(InitialsFunction.register(on: db.sqliteConnection), "initials")
      let sql = "PRAGMA trusted_schema = OFF; PRAGMA temp_store = \(sorting); PRAGMA cache_size = \(-1024 * pages)"
      try check(sqlite3_exec(db.sqliteConnection, sql, nil, nil, nil), sql)
    }
    return configuration
  }

  private static func check(_ code: Int32, _ sql: String) throws {
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: sql) }
  }

  /// A database in memory, to make a schema in.
  static func inMemory() throws -> DatabaseQueue { try DatabaseQueue(configuration: configuration(readOnly: false)) }

  /// Turns what SQLite says into what is wrong with the file.
  static func error(_ error: any Error, path: String) -> any Error {
    if let decision = error as? UnreadableDecision { return CacheError.decisionUnreadable(path: path, n: decision.n) }
    if case CacheError.damaged("", let detail) = error { return CacheError.damaged(path: path, detail: detail) }
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return CacheError.busy(path: path)
    case .SQLITE_NOTADB: return CacheError.notADatabase(path: path)
    case .SQLITE_CORRUPT: return CacheError.damaged(path: path, detail: error.message ?? "")
    case .SQLITE_FULL: return CacheError.diskFull(path: path)
    case .SQLITE_READONLY: return CacheError.readOnly(path: path)
    case .SQLITE_CANTOPEN:
      // Beside the file itself a writer has to create two others.
      let isReadable = access(path, R_OK) == 0
      let isWritable = access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
      return isReadable && !isWritable ? CacheError.readOnly(path: path) : .unreadable(path: path, errno: errno)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_LOCK:
      return CacheError.noLocks(path: path, errno: ENOLCK)
    case .SQLITE_IOERR:
      return CacheError.inputOutput(path: path, code: error.extendedResultCode.rawValue)
    default: return CacheError.fault(code: error.extendedResultCode.rawValue, detail: error.message ?? "")
    }
  }
}
