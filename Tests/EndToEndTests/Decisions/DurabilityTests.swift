// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@Suite("A decision is on disk before it is acknowledged, and a killed program leaves nothing half done")
struct DurabilityTests {
  private let district: District = {
    var district = District(
      physicians: (1...40).map { number in District.Physician(number) { $0.name += "误" } },
      nurses: (1...40).map { number in District.Nurse(number) { $0.validUntil = "2026-12-31" } })
    district.qualifications = (1...40).map { District.Physician($0).qualification }
    return district
  }()

  private func clerk() throws -> Clerk {
    let clerk = try Clerk()
    try clerk.take(district)
    return clerk
  }

  @Test("The commit is synced before the first word of the answer is written")
  func syncedFirst() throws {
    let clerk = try clerk()
    let trace = clerk.sandbox.path("trace")
    let result = try shell(
      """
      exec strace -f -o '\(trace)' -e trace=fsync,fdatasync,write,pwrite64 "$ECERT" --cache '\(clerk.cache)' \
        --as-of \(Clerk.today) qualification replace \(District.practiceCode(1)) \
        \(district.qualifications?[0].code ?? "") --reason 录错 --yes
      """, in: clerk.sandbox)
    #expect(result.status == 0, "\(result)")
    let lines = try clerk.sandbox.text("trace").split(separator: "\n")
    let answer = try #require(lines.firstIndex { $0.contains("write(1,") })
    let lastPage = try #require(lines[..<answer].lastIndex { $0.contains("pwrite64(") })
    #expect(
      lines[lastPage..<answer].contains { $0.contains("sync(") && $0.hasSuffix("= 0") },
      "what was written last is synced before the answer")
  }

  /// A command whose run is cut short at a random moment, with what it needs before.
  private enum Job: CaseIterable {
    case replace, apply, submit, importing

    func words(_ clerk: Clerk, _ district: District, _ number: Int) throws -> [String] {
      switch self {
      case .replace:
        return [
          "qualification", "replace", District.practiceCode(number), district.qualifications?[number - 1].code ?? "",
          "--reason", "录错", "--yes",
        ]
      case .apply:
        let rows = (1...40).map { "\(District.practiceCode($0)),\(district.qualifications?[$0 - 1].code ?? ""),,录错" }
        let text = (["certificate,code,verified,reason"] + rows).joined(separator: "\n")
        return ["qualification", "apply", try clerk.sandbox.write("批.csv", text), "--yes"]
      case .submit: return ["renewal", "submit"] + (1...40).map(District.nurseNumber) + ["--yes"]
      case .importing:
        let file = try clerk.sandbox.write("医师.csv", district.sheet("physicians").setting("照片状态", to: "无").csv())
        return ["import", "physicians", file]
      }
    }
  }

  /// Kills at this many moments; `.ci/run --long` at 200.
  private static var moments: Int { getenv("ECERT_LONG") == nil ? 24 : 200 }

  @Test("Killed at random moments: the cache opens, checks clean, and holds what was acknowledged")
  func killed() throws {
    var random = SeededRandom("moments of the kills")
    func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    var beforeCommit = 0
    var acknowledged = 0
    let clerk = try clerk()
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    let original = try clerk.sandbox.read("cache.db")
    let length = try measured(clerk, original)
    // Where the machine is so busy that jobs come to their commit before the kill, more moments are drawn.
    var moment = 0
    while moment < Self.moments || (beforeCommit * 4 < Self.moments && moment < 3 * Self.moments) {
      defer { moment += 1 }
      let job = Job.allCases[moment % Job.allCases.count]
      try reset(clerk, original)
      // Half of the moments lie between the first write and the commit, the others anywhere in the run or
      // just behind the answer, which a busy machine would otherwise never let one see.
      let when: Moment =
        switch moment / Job.allCases.count % 4 {
        case 0: .anywhere(next(length))
        case 2: .behindAnswer(next(2_000))
        default: .behindFirstWrite(next(2_000))
        }
      let result = try killed(clerk, try job.words(clerk, district, 1 + next(40)), when)
      let told = "seed \(random.seed), moment \(moment), \(job): \(result)"
      let log = try clerk.run("decision", "log", "--format", "json")
      #expect(log.status == 0, "\(told)\n\(log)")
      let count = try JSON(log.stdout)["rows"].elements.count
      #expect(try clerk.run("decision", "verify").status == 0, "\(told)")
      #expect(try clerk.run("cache", "check").status == 0, "\(told)")
      if result.isAcknowledged && job != .importing {
        acknowledged += 1
        #expect(count > 0, "acknowledged, and not there: \(told)")
      }
      if job == .apply || job == .submit { #expect(count == 0 || count == 40, "all or nothing: \(told)") }
      if !result.isAcknowledged && result.hasWritten { beforeCommit += 1 }
    }
    #expect(beforeCommit * 4 >= Self.moments, "too few kills between the first write and the commit: seed \(random.seed)")
    #expect(acknowledged > 0, "no job came to its end: seed \(random.seed)")
  }

  private struct Killed: CustomStringConvertible {
    let isAcknowledged: Bool
    /// Its write-ahead log had begun.
    let hasWritten: Bool
    let output: String
    var description: String { "acknowledged \(isAcknowledged), written \(hasWritten): \(output)" }
  }

  private func reset(_ clerk: Clerk, _ original: [UInt8]) throws {
    for suffix in ["-wal", "-shm"] { unlink(clerk.cache + suffix) }
    for name in clerk.sandbox.names() where name.contains(".csv") { unlink(clerk.sandbox.path(name)) }
    try clerk.sandbox.write("cache.db", original)
  }

  /// Microseconds that the longest job takes here, so that moments are drawn over the whole of it.
  private func measured(_ clerk: Clerk, _ original: [UInt8]) throws -> Int {
    var longest = 0
    for job in Job.allCases {
      try reset(clerk, original)
      let words = try job.words(clerk, district, 1)
      let began = ContinuousClock.now
      #expect(try clerk.run(words).status == 0)
      longest = max(longest, Int((ContinuousClock.now - began) / .microseconds(1)))
    }
    return longest
  }

  /// When to kill, in microseconds.
  private enum Moment {
    case anywhere(Int)
    /// Counted from the first byte of the write-ahead log.
    case behindFirstWrite(Int)
    /// Counted from the first byte of the answer.
    case behindAnswer(Int)
  }

  private func killed(_ clerk: Clerk, _ words: [String], _ moment: Moment) throws -> Killed {
    let (awaited, delay): (String?, Int) =
      switch moment {
      case .anywhere(let delay): (nil, delay)
      case .behindFirstWrite(let delay): (clerk.cache + "-wal", delay)
      case .behindAnswer(let delay): ("answer", delay)
      }
    let script = """
      import os, subprocess, sys, time
      job = subprocess.Popen(sys.argv[1:], stdout=open('answer', 'w'), stderr=open('errors', 'w'))
      awaited = '\(awaited ?? "")'
      def begun():
          try: return awaited == '' or os.stat(awaited).st_size > 0
          except FileNotFoundError: return False
      while not begun() and job.poll() is None: pass
      end = time.monotonic() + \(Double(delay) / 1_000_000)
      while time.monotonic() < end: pass
      job.kill()
      job.wait()
      sys.stdout.write(open('answer').read())
      """
    let result = try EndToEndTests.run(
      ["-c", script, Binary.path, "--cache", clerk.cache, "--as-of", Clerk.today] + words, in: clerk.sandbox,
      program: "/usr/bin/python3")
    var status = stat()
    let wal = stat(clerk.cache + "-wal", &status) == 0 ? status.st_size : 0
    return Killed(isAcknowledged: !result.stdout.isEmpty, hasWritten: wal > 0, output: result.stdout)
  }
}
