// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Somebody at a desk: a cache in a sandbox, and the program called upon it. Today is 2026-11-23.
final class Clerk: Sendable {
  static let today = "2026-11-23"

  let sandbox: Sandbox
  /// The cache; another clerk may work on the same one.
  let cache: String
  private let day: String

  /// Sits down at a cache that is there, or at none.
  init(sandbox: Sandbox, cache: String = "cache.db", today: String = Clerk.today) {
    self.sandbox = sandbox
    self.cache = sandbox.path(cache)
    day = today
  }

  /// Makes the cache of an authority's desk.
  convenience init(authority division: String = District.division) throws {
    self.init(sandbox: try Sandbox())
    try expectDone("init", "--office", "authority", "--division", division, "--operator", "陆云")
  }

  /// Makes the cache of a hospital's desk.
  convenience init(institution code: String) throws {
    self.init(sandbox: try Sandbox())
    try expectDone("init", "--office", "institution", "--institution", code, "--operator", "陆云")
  }

  /// The same clerk on another day.
  func on(_ day: String) -> Clerk {
    Clerk(sandbox: sandbox, cache: String(cache.dropFirst(sandbox.directory.count + 1)), today: day)
  }

  /// Runs a command on the cache and the day.
  @discardableResult
  func run(
    _ words: String..., environment: [String: String?] = [:], input: [UInt8]? = nil, timeout: Double = 60
  ) throws -> RunResult { try run(words, environment: environment, input: input, timeout: timeout) }

  @discardableResult
  func run(
    _ words: [String], environment: [String: String?] = [:], input: [UInt8]? = nil, timeout: Double = 60
  ) throws -> RunResult {
    let own: [String: String?] = ["ECERT_CACHE": cache]
    return try EndToEndTests.run(
      words + ["--as-of", day], in: sandbox, environment: own.merging(environment) { $1 }, input: input,
      timeout: timeout)
  }

  /// A step on the way to what a test is about: fails the test unless it ends well.
  @discardableResult
  func expectDone(_ words: String...) throws -> RunResult {
    let result = try run(words)
    try #require(result.status == 0, "\(words.joined(separator: " ")): \(result)")
    return result
  }

  /// Writes an export and imports it.
  @discardableResult
  func take(_ kind: String, _ sheet: Sheet, _ options: String...) throws -> RunResult {
    let file = try sandbox.write("\(kind).csv", sheet.csv())
    return try run(["import", kind, file] + options)
  }

  /// Imports what the district's systems export: all kinds, or those named, that are not empty.
  func take(_ district: District, _ kinds: [String] = District.kinds, _ options: String...) throws {
    for kind in kinds {
      let sheet = district.sheet(kind)
      if sheet.rows.isEmpty { continue }
      let file = try sandbox.write("\(kind).csv", sheet.csv())
      let result = try run(["import", kind, file] + options)
      try #require(result.status == 0, "import \(kind): \(result)")
    }
  }

  /// The answer of a command as JSON, whatever its exit code.
  func json(_ words: String..., today: String? = nil) throws -> JSON {
    let result = try run(words + ["--format", "json"])
    do { return try JSON(result.stdout) } catch {
      Issue.record("\(words.joined(separator: " ")) answers no JSON: \(result)")
      throw error
    }
  }

  func rows(_ words: String...) throws -> [JSON] {
    let result = try run(words + ["--format", "json"])
    return try JSON(result.stdout)["rows"].elements
  }

  /// What `why` says of one certificate.
  func why(_ certificate: String) throws -> JSON {
    let result = try run("why", certificate, "--format", "json")
    try #require(result.status == 0 || result.status == 1, "why \(certificate): \(result)")
    return try JSON(result.stdout)["rows"][0]
  }

  func verdict(_ certificate: String) throws -> String? { try why(certificate)["verdict"].string }

  /// Codes of the blockers of one certificate.
  func blockers(_ certificate: String) throws -> [String] {
    try why(certificate)["blockers"].elements.compactMap { $0["code"].string }
  }

  /// `P1:qualifications` and the like.
  func undetermined(_ certificate: String) throws -> [String] {
    try why(certificate)["undetermined"].elements.map {
      "\($0["condition"].string ?? "")" + ":" + "\($0["missing"].string ?? "")"
    }
  }

  func warnings(_ certificate: String) throws -> [String] {
    try why(certificate)["warnings"].elements.compactMap(\.string)
  }

  /// Certificates of the blocked.
  func blocked(_ options: String...) throws -> [String] {
    let result = try run(["blocked", "--format", "json"] + options)
    return try JSON(result.stdout)["rows"].elements.compactMap { $0["certificate"].string }
  }

  /// Everything that lists show, to be compared byte by byte.
  func lists() throws -> String {
    let commands = [
      ["find", "4", "--limit", "100000"], ["blocked"], ["blocked", "--only-undetermined"], ["board"], ["unlock"],
      ["blocked", "--summary", "institution"], ["config", "list"],
    ]
    return try commands.map { try run($0 + ["--format", "json"]).description }.joined(separator: "\n")
  }

  /// What the cache's tables hold.
  func tables() throws -> String { try python("print('\\n'.join(db.iterdump()))") }

  /// Runs statements of Python with the open database `db`.
  @discardableResult
  func python(_ script: String) throws -> String {
    let result = try EndToEndTests.run(
      ["-c", "import sqlite3, sys\ndb = sqlite3.connect(sys.argv[1])\n\(script)\ndb.commit()", cache],
      in: sandbox, program: "/usr/bin/python3")
    try #require(result.status == 0, "\(result)")
    return result.stdout
  }
}
