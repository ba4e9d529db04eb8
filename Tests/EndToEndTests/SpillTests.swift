// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// An import larger than the pages that are kept in memory: part of it is in the write-ahead log long before it
/// is done.
@Suite("An import that ends when part of it is on disk already leaves the cache as it was")
struct SpillTests {
  private let clerk: Clerk
  /// As large a cell as is taken makes few rows do.
  private static let rows = 1_500

  init() throws {
    clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "无" }]))
    let made = try shell(
      """
      awk 'BEGIN {
        wide = "issuer "; while (length(wide) < 48000) wide = wide wide
        print "姓名,证件号码,医师资格证书编码,级别,类别,发证机关"
        for (i = 1; i <= \(Self.rows); i++) print "虚构,H" 10000000 + i ",Q" i ",1,10," i substr(wide, 1, 48000)
      }' > 宽.csv
      """, in: clerk.sandbox)
    try #require(made.status == 0, "\(made)")
  }

  private func expectAsBefore(_ tables: String) throws {
    #expect(try clerk.run("cache", "check").status == 0)
    #expect(try clerk.tables() == tables)
    try clerk.take("qualifications", District.sheet([District.Physician(1).qualification]))
  }

  @Test("kill -9")
  func killed() throws {
    let before = try clerk.tables()
    let result = try shell(
      """
      "$ECERT" --cache '\(clerk.cache)' import qualifications 宽.csv > /dev/null 2>&1 & writer=$!
      while kill -0 $writer 2>/dev/null && [ "$(stat -c %s '\(clerk.cache)-wal' 2>/dev/null || echo 0)" -lt 1000000 ]
      do sleep 0.05; done
      kill -9 $writer; wait $writer; echo $?
      """, in: clerk.sandbox, timeout: 240)
    #expect(result.stdout == "137\n", "it had not ended before: \(result)")
    try expectAsBefore(before)
  }

  @Test("a disk that is full")
  func full() throws {
    let before = try clerk.tables()
    // Blocks of 512 bytes: eight megabytes.
    let result = try shell(
      "trap '' XFSZ; ulimit -f 16384; exec \"$ECERT\" --cache '\(clerk.cache)' import qualifications 宽.csv",
      in: clerk.sandbox, timeout: 240)
    expectRefused(result, 74, clerk.cache)
    try expectAsBefore(before)
  }
}
