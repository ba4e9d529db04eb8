// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

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

  /// A job of milliseconds is run until so many seconds have gone into it, or so many times.
  private static let (enough, mostRuns) = (1.0, 51)

  init(_ arguments: inout Arguments) throws {
    isQuick = arguments.flag("--quick")
    program = try arguments.program()
    folder = try WorkFolder(try arguments.text("--folder"))
    sizes = (try arguments.sizes("--people") ?? (isQuick ? [10_000] : [10_000, 100_000])).sorted()
    runs = try arguments.number("--runs", atLeast: 1) ?? (isQuick ? 1 : 3)
    python = URL(fileURLWithPath: try arguments.text("--python") ?? ".peers/bin/python3").path
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
    var smallest: Workload?
    var isSmall = true
    for people in sizes {
      let work = try Workload(people: people, parent: folder, program: program, python: python)
      let least = smallest ?? work
      smallest = least
      for job in jobs {
        results.append(try measure(job, work, least))
        print(Report(results: results).line(results[results.count - 1]))
        fflush(nil)
      }
      if isWhole { isSmall = try lookAround(work) && isSmall }
    }
    let report = Report(results: results)
    report.growth().forEach { print($0) }
    if let plot { try Data(Plot.svg(report.series()).utf8).write(to: URL(fileURLWithPath: plot)) }
    return isQuick || (report.isEveryFloorMet && isSmall)
  }

  /// What is no time of a job: the answer for single people, readers beside a writer, bytes.
  ///
  /// - Returns: whether the cache is as small as it must be.
  private func lookAround(_ work: Workload) throws -> Bool {
    try Agreement(work).load()
    let asked = try Agreement(work).people(isQuick ? 20 : 1_000, seed: seed)
    print("\(work.people) people: why agrees with DuckDB on \(asked) drawn people (seed \(seed))")
    print(try Readers(work: work).run())
    let (line, isSmall) = try size(of: work)
    print(line)
    return isSmall
  }

  /// - Parameter smallest: the same at the smallest size, for jobs that are held against themselves.
  private func measure(_ job: Job, _ work: Workload, _ smallest: Workload) throws -> Result {
    var ours: [Child.Measured] = []
    var peers: [Child.Measured] = []
    while isWanted(another: ours, peers) {
      try job.prepare(work)
      let input = try job.input.map { try work.folder.write("input", Data($0(work).utf8)) }
      ours.append(try timed(try job.ours(work), work, input: input))
      let (peer, rows) = try peerRun(job, work, smallest)
      if let peer { peers.append(peer) }
      if ours.count == 1 { try job.check?(work, rows) }
    }
    return Result(
      job: job, people: work.people, ours: Self.figures(ours), peer: peers.isEmpty ? nil : Self.figures(peers))
  }

  private func isWanted(another ours: [Child.Measured], _ peers: [Child.Measured]) -> Bool {
    if ours.count < runs { return true }
    let spent = (ours + peers).reduce(0) { $0 + $1.seconds }
    return !isQuick && spent < Self.enough && ours.count < Self.mostRuns
  }

  private static func figures(_ runs: [Child.Measured]) -> Figures {
    Figures(seconds: runs.map(\.seconds), peak: runs.map(\.peak).max() ?? 0)
  }

  private func peerRun(_ job: Job, _ work: Workload, _ smallest: Workload) throws -> (Child.Measured?, [String]) {
    switch job.peer {
    case .command(let prepare, let words):
      try prepare(work)
      return (try timed(try words(work), work, output: "peer.answer"), [])
    case .duckDB(let order, let sql):
      try Agreement(work).load()
      let (seconds, peak, rows) = try DuckDB(python: work.python, folder: work.folder.path).run(order, sql)
      return (Child.Measured(seconds: seconds, peak: peak), rows)
    case .job(let name):
      guard let other = AllJobs.all.first(where: { $0.name == name }) else { return (nil, []) }
      try other.prepare(work)
      return (try timed(try other.ours(work), work, output: "peer.answer"), [])
    case .itself:
      if smallest.people == work.people { return (nil, []) }
      return (try timed(try job.ours(smallest), smallest, output: "peer.answer"), [])
    }
  }

  private func timed(
    _ words: [String], _ work: Workload, output: String = "answer", input: String? = nil
  ) throws -> Child.Measured {
    let clock = ContinuousClock()
    let began = clock.now
    let use = try Child.start(words, output: work.file(output), errors: work.file("complaints"), input: input).use()
    let seconds = (clock.now - began) / .seconds(1)
    guard use.status == 0 || use.status == 1 else {
      let complaint = try work.folder.text("complaints").suffix(500)
      throw Failed(description: "\(words.joined(separator: " ")) ended with \(use.status): \(complaint)")
    }
    return Child.Measured(seconds: seconds, peak: use.peak)
  }

  /// Bytes of the cache against those of the exports that it holds.
  private func size(of work: Workload) throws -> (line: String, isSmall: Bool) {
    let bytes = (cache: work.folder.size(try work.whole()), exports: try work.exportedBytes())
    let ratio = Double(bytes.cache) / Double(bytes.exports)
    let line = "\(work.people) people: cache \(bytes.cache >> 20) MB, exports \(bytes.exports >> 20) MB, "
      + "\(Text.rounded(ratio, 2)) times (\(ratio <= 1.5 ? "met" : "NOT MET"), at most 1.5)"
    return (line, ratio <= 1.5)
  }
}
