// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// All results of a run, and what they say.
struct Report {
  let results: [Result]

  /// Bytes that no job may take in memory.
  private static let mostMemory = 500_000_000

  private func ratio(_ result: Result) -> (text: String, verdict: String) {
    guard let peer = result.peer?.median else { return ("-", "") }
    switch result.job.floor {
    case .fast(let least):
      let ratio = peer / result.ours.median
      return ("\(Text.rounded(ratio, 2)) times as fast", ratio >= least ? "met (\(least))" : "NOT MET (\(least))")
    case .atMost(let most):
      let ratio = result.ours.median / peer
      return ("\(Text.rounded(ratio, 2)) times its time", ratio <= most ? "met (\(most))" : "NOT MET (\(most))")
    case nil: return ("\(Text.rounded(result.ours.median / peer, 2)) times its time", "")
    }
  }

  static let heading = line("people", "job", "ours", "spread", "peer", "peak", "ratio", "floor")

  static func line(_ cells: String...) -> String {
    zip(cells, [11, 26, 12, 8, 12, 9, 23, 14]).map { Text.padded($0, $1) }.joined()
  }

  func line(_ result: Result) -> String {
    let (ratio, verdict) = ratio(result)
    return Self.line(
      "\(result.people)", result.job.name, Text.seconds(result.ours.median),
      "\(Int((result.ours.spread * 100).rounded())) %", (result.peer?.median).map(Text.seconds) ?? "-",
      "\(result.ours.peak / 1_000_000) MB" + (Self.isLean(result) ? "" : " !"), ratio, verdict)
  }

  /// Each job's growth: its time at each size, and the exponent of people in it.
  func growth() -> [String] {
    let sizes = Set(results.map(\.people)).sorted()
    guard sizes.count > 1 else { return [] }
    let heading = Text.padded("growth", 26) + sizes.map { Text.padded("\($0)", 12) }.joined() + "exponent"
    return [heading] + series().map { name, points in
      let cells = sizes.map { size in points.first { $0.people == size }.map { Text.seconds($0.seconds) } ?? "-" }
      return Text.padded(name, 26) + cells.map { Text.padded($0, 12) }.joined() + Text.rounded(Self.exponent(points), 2)
    }
  }

  typealias Point = (people: Int, seconds: Double)

  /// The points of each job, in the order of jobs.
  func series() -> [(name: String, points: [Point])] {
    var names: [String] = []
    for result in results where !names.contains(result.job.name) { names.append(result.job.name) }
    return names.map { name in
      (name, results.filter { $0.job.name == name }.map { ($0.people, $0.ours.median) }.sorted { $0.0 < $1.0 })
    }
  }

  /// The slope of the line through the logarithms (least squares).
  private static func exponent(_ points: [Point]) -> Double {
    guard points.count > 1 else { return .nan }
    let logs = points.map { (x: log(Double($0.people)), y: log($0.seconds)) }
    let x = logs.reduce(0) { $0 + $1.x } / Double(logs.count)
    let y = logs.reduce(0) { $0 + $1.y } / Double(logs.count)
    return logs.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / logs.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  }

  private static func isLean(_ result: Result) -> Bool { result.ours.peak <= mostMemory }

  var isEveryFloorMet: Bool {
    results.allSatisfy { Self.isLean($0) && !ratio($0).verdict.hasPrefix("NOT") }
  }
}
