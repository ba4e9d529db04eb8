// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A page in a real browser: what was asked for, and what the browser complained of.
struct BrowserRun {
  let values: [JSON]
  let complaints: [String]

  /// - Parameter steps: as `browser.py` takes them.
  init(page: String, downloads: String, _ steps: [String], in sandbox: Sandbox) throws {
    let result = try run(
      [Self.driver, page, downloads] + steps, in: sandbox, timeout: 300, program: "/usr/bin/python3")
    try #require(result.status == 0, "\(result)")
    var lines: [JSON] = []
    for line in result.stdout.split(separator: "\n") { lines.append(try JSON(String(line))) }
    complaints = lines.popLast().map { last in last.elements.compactMap { $0.string } } ?? ["nothing was said"]
    values = lines
  }

  private static let driver: String = {
    let parts = #filePath.split(separator: "/").dropLast()
    return "/" + parts.joined(separator: "/") + "/browser.py"
  }()
}
