// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the five exports, row by row.
protocol SampleExport {
  /// The headings and whatever stands above them.
  var head: [[String]] { get }
  /// How many places `rows` knows.
  var count: Int { get }
  /// The rows of one institution or person, none or several.
  func rows(at index: Int) -> [[String]]
  /// What stands below.
  var foot: [[String]] { get }
}

extension SampleExport {
  var foot: [[String]] { [] }
}
