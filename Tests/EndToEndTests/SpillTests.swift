// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// An import larger than the pages that are kept in memory: part of it is in the write-ahead log long before it
/// is done.
@Suite("An import of which part is on disk already")
struct SpillTests {
  private let clerk: Clerk
  /// As large a cell as is taken makes few rows do.
  private static let rows = 1_500

  init() throws {
    clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "无" }]))
    try write("宽.csv", rows: Self.rows)
  }

  private func write(_ file: String, rows: Int) throws {
    let made = try shell(
      """
      awk 'BEGIN {
        wide = "issuer "; while (length(wide) < 48000) wide = wide wide
        print "姓名,证件号码,医师资格证书编码,级别,类别,发证机关"
        for (i = 1; i <= \(rows); i++) print "虚构,H" 10000000 + i ",Q" i ",1,10," i substr(wide, 1, 48000)
      }' > '\(file)'
      """, in: clerk.sandbox)
    try #require(made.status == 0, "\(made)")
  }

  /// Starts the import and goes on once it has written a part.
  private var begun: String {
    """
    "$ECERT" --cache '\(clerk.cache)' import qualifications 宽.csv > /dev/null 2>&1 & writer=$!
    while kill -0 $writer 2>/dev/null && [ "$(stat -c %s '\(clerk.cache)-wal' 2>/dev/null || echo 0)" -lt 1000000 ]
    do sleep 0.05; done
    """
  }

  private func expectAsBefore(_ tables: String) throws {
    #expect(try clerk.run("cache", "check").status == 0)
    #expect(try clerk.tables() == tables)
    try clerk.take("qualifications", District.sheet([District.Physician(1).qualification]))
  }

  @Test("leaves the cache as it was after kill -9")
  func killed() throws {
    let before = try clerk.tables()
    let result = try shell(
      """
      \(begun)
      kill -9 $writer; wait $writer; echo $?
      """, in: clerk.sandbox, timeout: 240)
    #expect(result.stdout == "137\n", "it had not ended before: \(result)")
    try expectAsBefore(before)
  }

  @Test("leaves the cache as it was when the disk is full")
  func full() throws {
    let before = try clerk.tables()
    // Blocks of 512 bytes: eight megabytes.
    let result = try shell(
      "trap '' XFSZ; ulimit -f 16384; exec \"$ECERT\" --cache '\(clerk.cache)' import qualifications 宽.csv",
      in: clerk.sandbox, timeout: 240)
    expectRefused(result, 74, clerk.cache)
    try expectAsBefore(before)
  }

  @Test("answers whoever reads as before, and tells whoever writes that the cache is busy")
  func held() throws {
    let why = ["why", District.practiceCode(1), "--format", "json"]
    let before = try clerk.run(why)
    try clerk.sandbox.write("医师.csv", District.sheet([District.Physician(2)]).csv())
    let result = try shell(
      """
      \(begun)
      kill -STOP $writer
      "$ECERT" --cache '\(clerk.cache)' --as-of \(Clerk.today) \(why.joined(separator: " ")) > answer; echo "why $?"
      "$ECERT" --cache '\(clerk.cache)' import physicians 医师.csv > out 2> errors; echo "import $?"
      kill -CONT $writer; wait $writer; echo "held $?"
      """, in: clerk.sandbox, timeout: 240)
    #expect(result.stdout == "why \(before.status)\nimport 75\nheld 0\n", "\(result)")
    #expect(try clerk.sandbox.text("answer") == before.stdout)
    #expect(try clerk.sandbox.text("out") == "")
    #expect(try clerk.sandbox.text("errors").contains("cache.db"))
    #expect(try clerk.run("cache", "check").status == 0)
    #expect(try clerk.rows("status").compactMap { $0["rows"].integer }.contains { $0 >= Self.rows })
  }

  @Test("needs no more memory for four times the rows")
  func memory() throws {
    let peaks = try [500, 2_000].map { rows in
      let file = "\(rows).csv"
      try write(file, rows: rows)
      let fresh = Clerk(sandbox: clerk.sandbox, cache: "\(file).db")
      try fresh.expectDone("init", "--office", "authority", "--division", District.division)
      let result = try EndToEndTests.run(
        [
          "-c", "import resource, subprocess, sys\nsubprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)\n"
            + "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
          Binary.path, "--cache", fresh.cache, "import", "qualifications", file,
        ], in: clerk.sandbox, timeout: 240, program: "/usr/bin/python3")
      return try #require(Int(result.stdout.filter(\.isNumber)), "\(result)")
    }
    // In KiB. Fifteen hundred rows more are 72 MB of text, and 40 of the 64 MiB of pages that SQLite keeps.
    #expect(peaks[1] < peaks[0] + 49_152, "\(peaks)")
  }
}
