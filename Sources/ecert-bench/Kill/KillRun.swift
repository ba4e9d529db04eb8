// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SampleDistrict

/// Kills jobs at drawn moments, and looks each time at what is left.
struct KillRun {
  private struct Breach: Error {
    let what: String
  }

  private let program: String
  private let folder: WorkFolder
  private let moments: Int
  private let seed: UInt64
  private let clock = ContinuousClock()

  init(_ arguments: inout Arguments) throws {
    program = try arguments.program()
    folder = try WorkFolder(try arguments.text("--folder"))
    moments = try arguments.number("--moments", atLeast: 1) ?? 1_000
    seed = try arguments.number("--seed", atLeast: 0) ?? UInt64.random(in: 0 ... .max)
  }

  /// - Returns: whether nothing was lost.
  func run() throws -> Bool {
    print("seed \(seed)")
    let original = try prepare()
    let length = try longest(original)
    var random = SeededNumbers(seed: seed)
    var (drawn, beforeCommit, acknowledged) = (0, 0, 0)
    // A busy machine lets jobs come to their commit before the kill: then more moments are drawn.
    while drawn < moments || (beforeCommit * 4 < moments && drawn < 3 * moments) {
      let job = KillJob.allCases[drawn % KillJob.allCases.count]
      let moment = KillMoment.draw(drawn / KillJob.allCases.count, within: length, &random)
      drawn += 1
      do {
        let left = try kill(job, 1 + random.below(KillDistrict.people), moment, original)
        if left.hasAnswered { acknowledged += 1 }
        if left.isCutShort { beforeCommit += 1 }
      } catch let breach as Breach {
        print("BREACH at moment \(drawn) (\(job), \(moment)): \(breach.what); seed \(seed)")
        return false
      }
    }
    print("\(drawn) kills: \(beforeCommit) between the first write and the commit, \(acknowledged) behind the answer")
    print("every cache opened and checked clean, every log verified, every acknowledged decision is there")
    let isEnough = beforeCommit * 4 >= moments && acknowledged > 0
    if !isEnough { print("too few moments of one kind to say anything: is the machine busy?") }
    return isEnough
  }

  // MARK: - Preparing

  private func prepare() throws -> Data {
    for name in ["cache.db", "cache.db-wal", "cache.db-shm"] { unlink(folder.file(name)) }
    try must(["init", "--office", "authority", "--division", KillDistrict.division, "--operator", "bench"])
    for kind in KillDistrict.exports {
      let file = try folder.write("\(kind).csv", Data(KillDistrict.export(kind).utf8))
      try must(["import", kind, file])
    }
    try folder.write("apply.csv", Data(KillDistrict.filledIn.utf8))
    try folder.write("many.csv", Data(KillDistrict.manyPhysicians.utf8))
    try must(["cache", "backup", folder.file("original.db")])
    defer { unlink(folder.file("original.db")) }
    return try folder.bytes("original.db")
  }

  private func must(_ words: [String]) throws {
    guard try command(words).status == 0 else {
      throw Failed(description: "cannot prepare: \(words.joined(separator: " "))")
    }
  }

  private func command(_ words: [String]) throws -> Child.Use {
    try Child.start(line(words), output: folder.file("told"), errors: folder.file("complaints")).use()
  }

  private func line(_ words: [String]) -> [String] {
    [program, "--cache", folder.file("cache.db"), "--as-of", KillDistrict.today] + words
  }

  private func reset(_ original: Data) throws {
    for name in try folder.names() where name.hasPrefix("cache.db-") || name.contains(".csv.") { unlink(folder.file(name)) }
    try folder.write("cache.db", original)
  }

  /// Microseconds that the longest job takes here, so that moments are drawn over the whole of it.
  private func longest(_ original: Data) throws -> Int {
    try KillJob.allCases.map { job in
      try reset(original)
      return Int(try clock.measure { try must(job.words(folder, 1)) } / .microseconds(1))
    }.max() ?? 0
  }

  // MARK: - Killing

  /// - Returns: whether the job had answered, and whether it had begun to write and not committed.
  private func kill(_ job: KillJob, _ number: Int, _ moment: KillMoment, _ original: Data) throws
    -> (hasAnswered: Bool, isCutShort: Bool)
  {
    try reset(original)
    unlink(folder.file("answer"))
    let child = try Child.start(line(job.words(folder, number)), output: folder.file("answer"))
    if try !wait(for: moment, child) { child.kill(); _ = try child.use() }
    let (hasAnswered, hasWritten) = (folder.size("answer") > 0, folder.size("cache.db-wal") > 0)
    let isCommitted = try look(job, acknowledged: hasAnswered)
    return (hasAnswered, hasWritten && !isCommitted)
  }

  /// - Returns: whether the job ended by itself.
  private func wait(for moment: KillMoment, _ child: Child) throws -> Bool {
    let (awaited, delay): (String?, Int) =
      switch moment {
      case .anywhere(let delay): (nil, delay)
      case .behindFirstWrite(let delay): ("cache.db-wal", delay)
      case .behindAnswer(let delay): ("answer", delay)
      }
    while let awaited, folder.size(awaited) == 0 {
      if child.ended() != nil { return true }
    }
    let end = clock.now + .microseconds(delay)
    while clock.now < end {}
    return child.ended() != nil
  }

  /// - Returns: whether what the job does is in the cache.
  private func look(_ job: KillJob, acknowledged: Bool) throws -> Bool {
    guard try command(job.looking).status == 0 else { throw Breach(what: "the cache does not open") }
    let rows = try folder.bytes("told").count { $0 == UInt8(ascii: "\n") }
    let isCommitted = rows == job.rows.behind
    if !isCommitted && (rows != job.rows.before || acknowledged) {
      throw Breach(what: "\(rows) rows of \(job.rows.behind), answered: \(acknowledged)")
    }
    for words in [["decision", "verify"], ["cache", "check"]] where try command(words).status != 0 {
      throw Breach(what: "\(words.joined(separator: " ")) found damage")
    }
    return isCommitted
  }
}
