// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Pages of the manual")
struct ManualPageLintTests {
  private let pages: [String]

  init() throws {
    pages = try ["Docs/Man/man1", "Docs/Man/zh_CN/man1"].flatMap { folder in
      try Checkout.names(in: folder).map { Checkout.path(folder + "/" + $0) }
    }
    try #require(pages.count > 40)
  }

  /// Matters of style are left out: they are about Chinese headings, which mandoc takes for punctuation, and
  /// about pages that are not installed.
  @Test("are mdoc of which mandoc has nothing to warn")
  func lint() throws {
    let result = try run(["-Tlint", "-W", "warning"] + pages, in: try Sandbox(), program: "/usr/bin/mandoc")
    #expect(result.status == 0 && result.stdout == "" && result.stderr == "", "\(result)")
  }

  @Test("are no wider than the screen, in either language")
  func widths() throws {
    for page in pages {
      let result = try run(["-Tutf8", "-O", "width=80", page], in: try Sandbox(), program: "/usr/bin/mandoc")
      #expect(result.status == 0 && result.stdout.contains("ecert-admin"), "\(page) \(result.stderr)")
      for line in result.stdout.split(separator: "\n") where columns(of: line) > 80 { Issue.record("\(page): \(line)") }
    }
  }

  /// Bold and underlined characters are printed twice on one place; Chinese ones are twice as wide.
  private func columns(of line: Substring) -> Int {
    var widths: [Int] = []
    for scalar in line.unicodeScalars {
      if scalar == "\u{8}" { _ = widths.popLast() } else { widths.append(scalar.value >= 0x2E80 ? 2 : 1) }
    }
    return widths.reduce(0, +)
  }
}
