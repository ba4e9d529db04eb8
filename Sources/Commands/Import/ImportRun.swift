// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// Runs an import and tells what it did: to a person as a page, to a program as rows.
struct ImportRun {
  /// Problems shown one by one before the rest is left to the file of rejected rows.
  static let problemsShown = 20

  let context: Context
  /// Names each rejected row; otherwise the file of rejected rows alone does.
  var namesProblems = true
  /// Says where rejected rows went; a demo that leaves nothing behind does not.
  var namesRejects = true

  /// - Parameter withNext: ends with what to type next.
  func run(_ desk: Desk, _ request: ImportRequest, withNext: Bool = true) throws -> ImportOutcome {
    let outcome = try outcome(desk, request)
    if context.format == .table {
      let showsNext = withNext && !request.isDryRun && !outcome.refusedByStrict
      try context.say(page(outcome, request) + (showsNext ? [context.messages.nextAfterImport] : []))
    } else {
      try emit(outcome, request)
      // A program reads the rows; the person who started it still has to learn these.
      for line in remarks(outcome, request) { context.console.warn(line) }
    }
    return outcome
  }

  private func outcome(_ desk: Desk, _ request: ImportRequest) throws -> ImportOutcome {
    let messages = context.messages
    let console = context.console
    let listsAll = request.isDryRun || request.isStrict
    var problems = 0
    let port = ImportPort(
      create: console.create, contents: console.contents, workbooks: console.workbooks,
      progress: { stage, done, total, rows in
        let label = stage == .judging ? messages.progressJudging : messages.progressReading
        console.progress(
          label, unit: messages.progressRows, rows: rows,
          fraction: total > 0 ? Double(done) / Double(total) : nil)
      },
      checkInterrupt: console.checkInterrupt, isInterrupted: { console.isInterrupted },
      problem: { problem in
        guard namesProblems else { return }
        problems += 1
        if listsAll || problems <= Self.problemsShown { console.warn(messages.rowProblem(problem)) }
      },
      confirm: { outcome in
        for line in [messages.previewTitle] + counted(outcome, request) { console.warn(line) }
        console.clearProgress()
        try context.confirm(messages.confirmSnapshot(removed: outcome.total.removed, kind: request.kind))
      })
    defer {
      console.clearProgress()
      if !listsAll && problems > Self.problemsShown {
        console.warn(messages.moreProblems(problems - Self.problemsShown))
      }
    }
    return try ImportJob(desk: desk, request: request, port: port, explain: messages.explain).run()
  }

  // MARK: - For a person

  private func page(_ outcome: ImportOutcome, _ request: ImportRequest) -> [String] {
    let lines = counted(outcome, request) + remarks(outcome, request)
    return request.isDryRun ? lines + [context.messages.dryRunNothingWritten] : lines
  }

  /// What became of the rows, and of whom.
  private func counted(_ outcome: ImportOutcome, _ request: ImportRequest) -> [String] {
    let messages = context.messages
    var lines = outcome.files.flatMap { file in
      [
        messages.importHeadline(kind: request.kind, file: messages.place(file: file.path, sheet: file.sheet), dryRun: request.isDryRun || outcome.refusedByStrict),
        "  " + messages.counts(file.counts),
      ]
    }
    if outcome.files.count > 1 {
      lines += [messages.importTotal(files: outcome.files.count), "  " + messages.counts(outcome.total)]
    }
    let warnings = Self.sorted(outcome.warnings)
    if !warnings.isEmpty { lines.append(messages.warningCounts(warnings)) }
    return lines + changed(outcome.change)
  }

  private func changed(_ change: EligibilityChange) -> [String] {
    let messages = context.messages
    func people(_ title: String, _ people: [EligibilityChange.Person], of count: Int) -> [String] {
      if count == 0 { return [] }
      let shown = people.prefix(5).map { "    \($0.certificate)  \($0.name)" }
      return ["  " + title] + shown + (count > shown.count ? ["    " + messages.andMore(count - shown.count)] : [])
    }
    let decisions =
      (change.confirmed > 0 ? ["  " + messages.decisionsConfirmed(change.confirmed)] : [])
      + (change.drifted > 0 ? ["  " + messages.decisionsDrifted(change.drifted)] : [])
    return people(messages.becameLicensable(change.unblocked), change.firstUnblocked, of: change.unblocked)
      + people(messages.becameBlocked(change.blocked), change.firstBlocked, of: change.blocked) + decisions
  }

  /// What a person has to learn beside the counts.
  private func remarks(_ outcome: ImportOutcome, _ request: ImportRequest) -> [String] {
    let messages = context.messages
    var lines: [String] = []
    for file in outcome.files {
      if file.isOpenElsewhere { lines.append(messages.isOpenElsewhere(file.path)) }
      if !file.ignoredColumns.isEmpty {
        lines.append(
          messages.ignoredColumns(file.ignoredColumns, file: outcome.files.count > 1 ? file.path : nil))
      }
      if namesRejects, let rejects = file.rejects {
        lines.append(messages.rejectsWritten(rejects, importedTheRest: !outcome.refusedByStrict))
      }
    }
    if outcome.refusedByStrict { lines.append(messages.strictRefused(outcome.total.rejected)) }
    lines += outcome.uncovered.map { messages.uncovered($0, kind: request.kind, isDryRun: request.isDryRun) }
    lines += outcome.strangers.map(messages.noStaffOf)
    if let map = outcome.remembered, !request.isDryRun {
      lines.append(messages.remembered(map, key: Setting.headings(of: request.kind).key))
    }
    return lines
  }

  private static func sorted(_ warnings: [Warning: Int]) -> [(Warning, Int)] {
    Warning.allCases.compactMap { warning in warnings[warning].map { (warning, $0) } }
  }

  // MARK: - For a program

  private static let numbers = ["read", "added", "changed", "unchanged", "stale", "removed", "rejected"]

  /// `unblocked` and what follows belong to all files together: null in the rows of several.
  static let fields: [Field] =
    [Field("file")] + numbers.map { Field($0) } + [
      Field("warnings"), Field("unblocked"), Field("blocked"), Field("confirmed"), Field("drifted"),
      Field("rejects"), Field("ignoredColumns", .values),
    ]

  private func emit(_ outcome: ImportOutcome, _ request: ImportRequest) throws {
    let change: [Cell] = [.number(outcome.change.unblocked), .number(outcome.change.blocked),
      .number(outcome.change.confirmed), .number(outcome.change.drifted)]
    // Verdicts change by all files together, so of several none has a share of its own.
    let isOnly = outcome.files.count == 1
    let report = Report<ImportOutcome.File>(
      name: "import",
      fields: Self.fields,
      display: TableLayout([]),
      payload: { file in
        [.text(file.path)] + Self.values(file.counts) + [
          Self.warnings(file.warnings)
        ] + (isOnly ? change : change.map { _ in .null }) + [Cell(file.rejects), Cell(file.ignoredColumns)]
      })
    let total =
      [("rows", Cell.number(outcome.files.count))] + Array(zip(Self.numbers, Self.values(outcome.total)))
      + [
        ("warnings", Self.warnings(outcome.warnings)), ("unblocked", change[0]), ("blocked", change[1]),
        ("confirmed", change[2]), ("drifted", change[3]), ("imported", .flag(!outcome.refusedByStrict && !request.isDryRun)),
        (
          "uncovered",
          .list(
            outcome.uncovered.map { found in
              .map([
                ("institution", .text(found.institution)), ("subject", .text(found.subject.stored)),
                ("without", .number(found.without)), ("judged", .number(found.judged)),
              ])
            })
        ),
      ]
    try context.emit(report, outcome.files, summary: total)
  }

  private static func values(_ counts: ImportCounts) -> [Cell] {
    [
      counts.read, counts.added, counts.changed, counts.unchanged, counts.stale, counts.removed,
      counts.rejected,
    ].map { .number($0) }
  }

  private static func warnings(_ warnings: [Warning: Int]) -> Cell {
    .map(sorted(warnings).map { ($0.0.rawValue, .number($0.1)) })
  }
}
