// SPDX-License-Identifier: GPL-3.0-or-later

/// Every job: a later one is one declaration more.
enum AllJobs {
  static let all = startUp + imports + judging + lists + desks + pictures + workbooks

  // MARK: - Start-up

  private static let nothing = Job.Peer.command { _ in ["/bin/true"] }

  private static let startUp = [
    Job(name: "version", peer: nothing, floor: .atMost(4), ours: { [$0.program, "version"] }),
    Job(
      name: "why", peer: nothing, floor: .atMost(8),
      ours: { work in work.command(try work.whole(), ["why", try work.physician()]) }),
  ] + ["张", "zs", "1104502030"].map(completion)

  /// What a shell's Tab asks behind `why` and the beginning of a name, of its initials, or of a certificate.
  private static func completion(of typed: String) -> Job {
    Job(
      name: "complete \(typed)", peer: nothing, floor: .atMost(8), ours: { [$0.program, "--complete", "bash"] },
      input: { "ecert-admin --cache \($0.file(try $0.whole())) why \(typed)" },
      check: { work, _ in
        // Three lines stand before the candidates.
        let lines = try work.folder.text("answer").split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 4 else { throw Failed(description: "nobody is offered behind \(typed)") }
      })
  }

  // MARK: - Imports

  private static let sqliteTable = """
    PRAGMA journal_mode=WAL;
    CREATE TABLE q(n TEXT, name TEXT, id_type TEXT, id_number TEXT, code TEXT UNIQUE, level TEXT, category TEXT,
      issuer TEXT);
    """
  private static let sqliteIndexes = """
    CREATE INDEX a ON q(id_number); CREATE INDEX b ON q(code); CREATE INDEX c ON q(name, id_number);
    """

  /// Rows of a code that comes twice are dropped by UNIQUE, as ours does.
  private static func sqliteImport(before: String = "", after: String = "SELECT 1") -> Job.Peer {
    .command(prepare: { $0.remove("sqlite.db") }) { work in
      let file = try work.someQualifications()
      return [
        "/usr/bin/sqlite3", work.file("sqlite.db"), sqliteTable + before, ".mode csv", ".import --skip 1 \(file) q",
        after,
      ]
    }
  }

  private static func importing(_ file: @escaping @Sendable (Workload) throws -> String) -> Job.Words {
    { work in work.command("import.db", ["import", "qualifications", try file(work), "--quiet"]) }
  }

  private static let imported: Job.Preparation = { work in
    if work.folder.size("imported.db") == 0 {
      try work.fresh("making.db")
      try work.must(work.command("making.db", ["import", "qualifications", try work.someQualifications(), "--quiet"]))
      try work.sqlite("making.db", "PRAGMA wal_checkpoint(TRUNCATE)")
      try work.copy("making.db", to: "imported.db")
    }
    try work.copy("imported.db", to: "import.db")
  }

  private static let imports = [
    Job(
      name: "import", peer: sqliteImport(before: sqliteIndexes), floor: .fast(1.5),
      prepare: { try $0.fresh("import.db") }, ours: importing { try $0.someQualifications() }),
    // A first load builds its indexes last: the peer may too.
    Job(
      name: "import, indexes last", peer: sqliteImport(after: sqliteIndexes), floor: nil,
      prepare: { try $0.fresh("import.db") }, ours: importing { try $0.someQualifications() }),
    Job(
      name: "import again", peer: .job("import"), floor: .atMost(0.5), prepare: imported,
      ours: importing { try $0.someQualifications() }),
    Job(
      name: "import 1 % changed", peer: .job("import"), floor: .atMost(0.5), prepare: imported,
      ours: importing { try $0.someQualificationsChanged() }),
  ]

  // MARK: - Judging

  private static let judging = [
    Job(
      name: "judge everything", peer: .duckDB(.make, PeerRules.judge), floor: .fast(0.6),
      // A word nobody uses: every row is judged again, and none comes out otherwise.
      prepare: { try $0.copy(try $0.whole(), to: "judge.db") },
      ours: { $0.command("judge.db", ["config", "set", "photo.pending", "待审核 pending 待复核"]) },
      check: { work, _ in
        try Agreement(work).rows()
        try Agreement(work).unchanged("judge.db")
      })
  ]

  // MARK: - Lists

  private static let lists = [
    Job(
      name: "summary by reason", peer: .duckDB(.ask, PeerRules.byReason(Int(Workload.day.day))), floor: .fast(5),
      ours: { $0.command(try $0.at(.province), ["blocked", "--summary", "reason", "--format", "csv"]) },
      check: { try Agreement($0).reasons($1) }),
    Job(
      name: "summary by institution", peer: .duckDB(.ask, PeerRules.byInstitution(Int(Workload.day.day))),
      floor: .fast(5),
      ours: { $0.command(try $0.at(.province), ["blocked", "--summary", "institution", "--format", "csv"]) },
      check: { try Agreement($0).institutions($1) }),
    Job(
      name: "blocked as ndjson",
      peer: .command { ["/usr/bin/sqlite3", "-csv", $0.file(try $0.at(.province)), blockedColumns] },
      floor: .fast(1.5),
      ours: { $0.command(try $0.at(.province), ["blocked", "--format", "ndjson", "--limit", "1000000"]) },
      check: { work, _ in try Agreement(work).listed() }),
  ]

  /// LIMIT keeps SQLite from dropping the order of institutions, by which it need not sort a million rows. Within
  /// an institution it may write them in any order.
  private static let blockedColumns = """
    SELECT r.kind, r.certificate, r.name, r.id_number, i.code, i.name, r.authority, j.blockers, j.undetermined,
      j.differences, j.warnings, (SELECT text FROM word WHERE id = r.department), j.since_qualification,
      j.since_registration, j.since_account, j.since_photo, j.valid_until
    FROM (SELECT id, code, name FROM institution ORDER BY name IS NULL, code LIMIT -1) i
      CROSS JOIN registration r INDEXED BY registration_in_institution ON r.institution_id = i.id
      CROSS JOIN judgement j ON j.registration_id = r.id
    WHERE j.blockers <> 0 OR j.valid_until < \(Workload.day.day)
    LIMIT 1000000
    """

  // MARK: - Desks

  private static let desks: [Job] =
    ofDesk(.hospital, ["blocked"], 2) + ofDesk(.hospital, ["renewal", "due"], 2) + ofDesk(.hospital, ["photo", "queue"], 2)
    + [Workload.Desk.hospital, .district].flatMap { desk in
      [["find", "韦"], ["find", "韦小"], ["find", "韦小明"], ["board"], ["unlock"], ["status"]]
        .flatMap { ofDesk(desk, $0, 3) }
    }
    + [["board"], ["status"]].flatMap { ofDesk(.province, $0, nil) }

  // MARK: - Workbooks

  /// The worker alone: what becomes of the rows is the import's matter.
  private static let workbooks = [
    Job(
      name: "workbook read", peer: .command { [$0.python, "-c", OpenPyXL.read, try $0.workbook()] }, floor: .fast(2),
      ours: { ["/bin/sh", "-c", "'\($0.worker)' rows 1 < '\(try $0.workbook())' | cat"] },
      check: { work, _ in try Agreement(work).rowsOfWorkbook() })
  ]

  // MARK: - Pictures

  /// The same pictures at every size of the run.
  private static let pictures = [
    Job(
      name: "pictures checked",
      peer: .command { [$0.python, "-c", Pillow.measure, try $0.pictures()] }, floor: .fast(2),
      prepare: { try $0.photoDesk() },
      ours: { $0.command("photos.db", ["photo", "import", try $0.pictures(), "--dry-run", "--quiet"]) },
      check: { work, _ in try Agreement(work).pictures() })
  ]

  private static func ofDesk(_ desk: Workload.Desk, _ words: [String], _ most: Double?) -> [Job] {
    [
      Job(
        name: "\(desk.rawValue): \(words.joined(separator: " "))", peer: .itself, floor: most.map(Job.Floor.atMost),
        ours: { $0.command(try $0.at(desk), words) })
    ]
  }
}
