// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Seconds of several runs.
struct Figures {
  let seconds: [Double]
  /// Largest resident set of any run, in bytes.
  let peak: Int

  var median: Double {
    let sorted = seconds.sorted()
    if sorted.isEmpty { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// From the fastest run to the slowest, as a share of the median.
  var spread: Double { ((seconds.max() ?? 0) - (seconds.min() ?? 0)) / median }
}

/// What was measured of one job at one size.
struct Result {
  let job: Job
  let people: Int
  let ours: Figures
  /// nil: held against itself at the smallest size, which this is.
  let peer: Figures?
}

enum Text {
  static func seconds(_ value: Double) -> String {
    value.isNaN ? "-" : value < 1 ? "\(rounded(value * 1_000, 1)) ms" : "\(rounded(value, 2)) s"
  }

  static func rounded(_ value: Double, _ digits: Int) -> String {
    if !value.isFinite { return "-" }
    let scale = pow(10, Double(digits))
    let whole = Int((abs(value) * scale).rounded())
    let rest = String(whole % Int(scale))
    let sign = value < 0 && whole > 0 ? "-" : ""
    return "\(sign)\(whole / Int(scale))." + String(repeating: "0", count: digits - rest.count) + rest
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
