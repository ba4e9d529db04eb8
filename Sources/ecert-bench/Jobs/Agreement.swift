// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Licensing

/// Whether a peer gives our result row by row.
struct Agreement {
  private let work: Workload
  private let duckDB: DuckDB

  init(_ work: Workload) {
    self.work = work
    duckDB = DuckDB(python: work.python, folder: work.folder.path)
  }

  /// Native tables of the cache as it is, once for each size.
  func load() throws {
    if work.folder.size("peer.loaded") > 0 { return }
    for name in ["peer.duckdb", "peer.duckdb.wal"] { work.remove(name) }
    for (name, sql) in PeerRules.dumps {
      try work.sqlite(try work.whole(), sql, output: "\(name).csv", options: ["-csv"])
    }
    _ = try duckDB.run(.load, PeerRules.load)
    try work.folder.write("peer.loaded", Data("loaded\n".utf8))
  }

  /// Blockers and undetermined conditions of every judged row.
  func rows() throws {
    let differing = try duckDB.run(.ask, PeerRules.difference).rows
    if !differing.isEmpty { throw Failed(description: "DuckDB judges otherwise: \(differing.joined(separator: "; "))") }
  }

  /// Judging everything again when no rule says anything else changes nothing, down to the days of blockers.
  func unchanged(_ cache: String) throws {
    let differing = try work.ask(
      cache,
      """
      ATTACH '\(work.file(try work.whole()))' AS before;
      SELECT count(*) FROM (
        SELECT * FROM (SELECT * FROM main.judgement EXCEPT SELECT * FROM before.judgement)
        UNION ALL SELECT * FROM (SELECT * FROM before.judgement EXCEPT SELECT * FROM main.judgement))
      """)
    if differing != "0" { throw Failed(description: "\(differing) rows differ after judging everything again") }
  }

  /// The same people as the sqlite3 shell lists, institution by institution; of the last one, which a limit may cut,
  /// either lists what it meets first. By tools that read line by line, for the lists are large.
  func listed() throws {
    let line = """
      export LC_ALL=C; cd '\(work.folder.path)'
      sed -E 's/.*"certificate":"([^"]*)".*"institution":\\{"code":"([^"]*)".*/\\2,\\1/' answer > ours.list
      tr -d '"' < peer.answer | awk -F , '{ print $5 "," $2 }' > peer.list
      last=$(tail -n 1 ours.list | cut -d , -f 1)
      for list in ours peer; do grep -v "^$last," $list.list | sort > $list.sorted; done
      diff ours.sorted peer.sorted | head -n 3
      test $(wc -l < ours.list) = $(wc -l < peer.list) || echo 'not as many rows'
      """
    try work.must(["/bin/sh", "-c", line], output: work.file("differing"))
    let differing = try work.folder.text("differing")
    if !differing.isEmpty { throw Failed(description: "ours (<) and sqlite3 (>) list others: \(differing)") }
  }

  /// What openpyxl reads; empty cells at the end of a row are none.
  func rowsOfWorkbook() throws {
    let line = """
      for side in answer peer.answer; do sed 's/,*$//' '\(work.file(""))'/$side > '\(work.file(""))'/$side.rows; done
      cmp '\(work.file("answer.rows"))' '\(work.file("peer.answer.rows"))' || true
      """
    try work.must(["/bin/sh", "-c", line], output: work.file("differing"))
    let differing = try work.folder.text("differing")
    if !differing.isEmpty { throw Failed(description: "openpyxl reads otherwise: \(differing)") }
  }

  /// What Pillow measures of each picture.
  func pictures() throws {
    let ours = try work.measuredPictures()
    try work.must([work.python, "-c", Pillow.compare, work.file("peer.answer"), ours], output: work.file("differing"))
    let differing = try work.folder.text("differing")
    if !differing.isEmpty { throw Failed(description: "Pillow measures otherwise: \(differing.prefix(500))") }
  }

  func reasons(_ peer: [String]) throws {
    let codes = Dictionary(uniqueKeysWithValues: Blocker.allCases.map { (String($0.bit), $0.rawValue) })
    let theirs = peer.map { row in
      let cells = row.split(separator: ",")
      return "\(codes[String(cells[0])] ?? "?"),\(cells[1])"
    }
    try compare(try answer { [$0[0], $0[2]] }, theirs)
  }

  func institutions(_ peer: [String]) throws { try compare(try answer { [$0[0], $0[2], $0[3]] }, peer) }

  /// What `why` says of people drawn at random.
  ///
  /// - Returns: how many were asked about.
  func people(_ count: Int, seed: UInt64) throws -> Int {
    let drawn = try duckDB.run(.ask, PeerRules.someone(count, seed: seed, Int(Workload.day.day))).rows
    for row in drawn {
      let cells = row.split(separator: ",").map(String.init)
      guard cells.count == 4, let kind = Int(cells[1]), let blockers = UInt32(cells[2]), let open = UInt32(cells[3])
      else { throw Failed(description: "DuckDB answered \(row)") }
      try person(
        cells[0], BlockerSet(rawValue: blockers).members.map(\.rawValue),
        UndeterminedSet(rawValue: open).members(of: kind == 1 ? .physician : .nurse).map(\.missing.rawValue))
    }
    return drawn.count
  }

  private func person(_ certificate: String, _ blockers: [String], _ missing: [String]) throws {
    let cache = try work.at(.province)
    try work.must(work.command(cache, ["why", certificate, "--format", "json"]), output: work.file("answer"))
    let answer = try work.folder.text("answer")
    let found = Blocker.allCases.map(\.rawValue).filter { answer.contains("{\"code\":\"\($0)\"") }
    let list = answer.part(between: "\"undetermined\":[", and: "]")
    let open = list.split(separator: "\"missing\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    if found != blockers || open != missing {
      throw Failed(
        description: "\(certificate): why says \(found) \(open), DuckDB \(blockers) \(missing)")
    }
  }

  private func answer(_ wanted: ([String]) -> [String]) throws -> [String] {
    try work.folder.text("answer").split(separator: "\n").dropFirst().map { line in
      // A long code ends in a tab for spreadsheets only in files; no name here holds a comma.
      wanted(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)).joined(separator: ",")
    }
  }

  private func compare(_ ours: [String], _ theirs: [String]) throws {
    let (ours, theirs) = (ours.sorted(), theirs.sorted())
    if ours == theirs { return }
    let first = zip(ours, theirs).first { $0 != $1 }
    throw Failed(
      description: "\(ours.count) rows of ours, \(theirs.count) of the peer; the first that differ: "
        + (first.map { "\($0.0) and \($0.1)" } ?? "the longer list's end"))
  }
}

extension String {
  /// What stands between two texts, the first time; empty when it does not.
  fileprivate func part(between start: String, and end: String) -> Substring {
    guard let from = firstRange(of: start)?.upperBound else { return "" }
    return self[from...].prefix(upTo: self[from...].firstRange(of: end)?.lowerBound ?? endIndex)
  }
}
