// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Measures jobs at several sizes, each against its peer, run by run in turn.
struct MeasuringRun {
  private let sizes: [Int]
  private let runs: Int
  private let jobs: [Job]
  private let folder: WorkFolder
  private let program: String
  private let python: String
  private let plot: String?
  private let isQuick: Bool
  private let isWhole: Bool
  private let seed: UInt64

  init(_ arguments: inout Arguments) throws {
    isQuick = arguments.flag("--quick")
    program = try arguments.program()
    folder = try WorkFolder(try arguments.text("--folder"))
    sizes = try arguments.sizes("--people") ?? (isQuick ? [10_000] : [10_000, 100_000])
    runs = try arguments.number("--runs", atLeast: 1) ?? (isQuick ? 1 : 3)
    python = try arguments.text("--python") ?? ".peers/bin/python3"
    plot = try arguments.text("--plot")
    seed = try arguments.number("--seed", atLeast: 0) ?? UInt64.random(in: 0..<1 << 62)
    let wanted = try arguments.text("--only")
    isWhole = wanted == nil
    jobs = AllJobs.all.filter { job in wanted.map { job.name.hasPrefix($0) } ?? true }
    if jobs.isEmpty { throw UsageError(message: "no job begins with \(wanted ?? "")") }
  }

  /// - Returns: whether every floor that this run could judge was met.
  func run() throws -> Bool {
    print(Report.heading)
    var results: [Result] = []
    for people in sizes {
      let work = try Workload(people: people, parent: folder, program: program, python: absolute(python))
      for job in jobs {
        results.append(try measure(job, work))
        print(Report(results: results).line(results[results.count - 1]))
        fflush(nil)
      }
      if isWhole { try lookAround(work) }
    }
    let report = Report(results: results)
    report.growth().forEach { print($0) }
    if let plot { try WorkFolder.write(Array(Plot.svg(report.series()).utf8), to: plot) }
    return isQuick || report.isEveryFloorMet
  }

  /// What is no time of a job: the answer for single people, readers beside a writer, bytes.
  private func lookAround(_ work: Workload) throws {
    try Agreement(work).load()
    let asked = try Agreement(work).people(isQuick ? 20 : 1_000, seed: seed)
    print("\(work.people) people: why agrees with DuckDB on \(asked) drawn people (seed \(seed))")
    print(try Readers(work: work).run())
    print(try size(of: work))
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return "\(String(cString: here))/\(path)"
  }

  private func measure(_ job: Job, _ work: Workload) throws -> Result {
    var ours: [Child.Measured] = []
    var peers: [Child.Measured] = []
    for run in 0..<runs {
      try job.prepare(work)
      ours.append(try timed(try job.ours(work), work))
      let (peer, rows) = try peerRun(job, work)
      if let peer { peers.append(peer) }
      if run == 0 { try job.check?(work, rows) }
    }
    return Result(
      job: job, people: work.people, ours: Self.figures(ours), peer: peers.isEmpty ? nil : Self.figures(peers))
  }

  private static func figures(_ runs: [Child.Measured]) -> Figures {
    Figures(seconds: runs.map(\.seconds), peak: runs.map(\.peak).max() ?? 0)
  }

  private func peerRun(_ job: Job, _ work: Workload) throws -> (Child.Measured?, [String]) {
    switch job.peer {
    case .command(let prepare, let words):
      try prepare(work)
      return (try timed(try words(work), work, output: "peer.answer"), [])
    case .duckDB(let order, let sql):
      try Agreement(work).load()
      let (seconds, peak, rows) = try DuckDB(python: work.python, folder: work.folder.path).run(order, sql)
      return (Child.Measured(seconds: seconds, peak: peak), rows)
    case .job, .itself: return (nil, [])
    }
  }

  private func timed(_ words: [String], _ work: Workload, output: String = "answer") throws -> Child.Measured {
    let clock = ContinuousClock()
    let began = clock.now
    let use = try Child.start(words, output: work.file(output), errors: work.file("complaints")).use()
    let seconds = (clock.now - began) / .seconds(1)
    guard use.status == 0 || use.status == 1 else {
      throw UsageError(
        message: "\(words.joined(separator: " ")) ended with \(use.status): \(try work.folder.text("complaints").suffix(500))")
    }
    return Child.Measured(seconds: seconds, peak: use.peak)
  }

  /// Bytes of the cache against those of the exports that it holds.
  private func size(of work: Workload) throws -> String {
    let bytes = (cache: work.folder.size(try work.whole()), exports: try work.exportedBytes())
    let ratio = Double(bytes.cache) / Double(bytes.exports)
    return "\(work.people) people: cache \(bytes.cache >> 20) MB, exports \(bytes.exports >> 20) MB, "
      + "\(Text.rounded(ratio, 2)) times (at most 1.5)"
  }
}
