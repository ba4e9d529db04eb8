// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import GRDB
import Licensing

/// What can be asked of a cache within one transaction. Its queries stand in `Query`.
public class CacheReader {
  let db: Database
  let words: Words
  private let institutionByID: SQLStatement
  private var institutionCodes: [Int64: String] = [:]
  private var statements: [String: SQLStatement] = [:]
  private var gatherer: FactsGatherer?

  init(_ db: Database) throws {
    self.db = db
    words = try Words(db)
    institutionByID = try SQLStatement(db, "SELECT code FROM institution WHERE id = ?")
  }

  /// A statement that is asked for many times in one transaction, prepared once. Whoever takes it steps to
  /// its end or resets it before it is asked for again.
  func prepared(_ sql: String) throws -> SQLStatement {
    if let known = statements[sql] { return known }
    let statement = try SQLStatement(db, sql)
    statements[sql] = statement
    return statement
  }

  /// Gathers facts of single rows; one transaction has one vocabulary.
  func gatherer(_ vocabulary: Vocabulary) throws -> FactsGatherer {
    if let gatherer { return gatherer }
    let made = try FactsGatherer(self, vocabulary: vocabulary)
    gatherer = made
    return made
  }

  public func desk() throws -> DeskIdentity {
    let statement = try SQLStatement(db, "SELECT office, code, operator, created_at FROM desk")
    guard try statement.step() else { throw CacheError.damaged(path: "", detail: "desk") }
    defer { statement.reset() }
    let code = statement.text(1)
    let office: Office
    if statement.text(0) == Office.Kind.institution.rawValue {
      office = .institution(code: code)
    } else if let division = Division(code) {
      office = .authority(division)
    } else {
      throw CacheError.damaged(path: "", detail: "desk")
    }
    return DeskIdentity(office: office, operatorName: statement.text(2), createdAt: statement.integer(3))
  }

  public func settings() throws -> Settings {
    let statement = try SQLStatement(db, "SELECT key, value FROM setting")
    var values: [String: String] = [:]
    while try statement.step() { values[statement.text(0)] = statement.text(1) }
    return Settings(values)
  }

  func judgedBy() throws -> String? {
    let statement = try SQLStatement(db, "SELECT fingerprint FROM judged_by")
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }

  /// Whether stored verdicts were made by these rules and settings.
  public func isJudgedByTheseRules() throws -> Bool { try judgedBy() == Self.fingerprint(of: settings()) }

  /// Names the rules and settings that stored verdicts rest on.
  static func fingerprint(of settings: Settings) -> String {
    Hex.text(SHA256.hash(data: Array(Rules.basis(of: settings).utf8)))
  }

  /// The code of an institution; a code never changes.
  func institutionCode(_ id: Int64) throws -> String {
    if let known = institutionCodes[id] { return known }
    try institutionByID.query(.integer(id))
    defer { institutionByID.reset() }
    let code = try institutionByID.step() ? institutionByID.text(0) : ""
    institutionCodes[id] = code
    return code
  }

  /// nil: no import brought an institution of this code.
  public func institutionName(_ code: String) throws -> String? {
    let statement = try prepared("SELECT name FROM institution WHERE code = ?")
    try statement.query(.text(code))
    defer { statement.reset() }
    return try statement.step() ? statement.optionalText(0) : nil
  }

  func institutionID(_ code: String) throws -> Int64? {
    let statement = try prepared("SELECT id FROM institution WHERE code = ?")
    try statement.query(.text(code))
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }
}
