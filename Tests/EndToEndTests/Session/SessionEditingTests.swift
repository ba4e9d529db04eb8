// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// What stands on the screen is what a person sees: the bytes are laid out by `TerminalGrid`.
@Suite("Chinese edited at the line of a session")
struct SessionEditingTests {
  /// UTF-8, none at all, the one without any, one that is not installed, and one that does not exist.
  static let locales: [[String: String?]] = [
    ["LC_ALL": "C.UTF-8"], [:], ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "zh_CN.UTF-8"], ["LANG": "zh_CN.GB18030"],
    ["LC_ALL": "xx_XX.utf8"],
  ]

  private func grid(_ pty: Pty, rows: Int, columns: Int) -> TerminalGrid {
    TerminalGrid(pty.screenText, rows: rows, columns: columns)
  }

  @Test("keeps its columns in every locale: insert, delete, home, end", arguments: locales)
  func keys(locale: [String: String?]) throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open(environment: locale.merging(["ECERT_LANG": "zh-Hans"]) { $1 })
    // Home, insert in front; end; two characters back; delete one; rub one out.
    try pty.send("find 覃明月光\u{1}\u{6}\u{6}\u{6}\u{6}\u{6}小\u{5}之\u{2}\u{2}\u{4}\u{7F}")
    try pty.send("\u{5}完")
    try pty.expect("完")
    #expect(grid(pty, rows: 24, columns: 80).last.hasSuffix("> find 小覃明之完"), "\(grid(pty, rows: 24, columns: 80).last)")
    try pty.send("\r")
    try pty.expect("小覃明之完")
    try pty.expect(SessionClerk.prompt)
    _ = try clerk.leave(pty)
  }

  @Test("wraps at the edge and comes back", arguments: [(24, 80), (12, 40)])
  func wraps(rows: Int, columns: Int) throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open(rows: rows, columns: columns)
    let long = String(repeating: "韦小明", count: 16)
    try pty.send("find " + long + "尾")
    try pty.expect("尾")
    let whole = grid(pty, rows: rows, columns: columns).lines.suffix(4).joined()
    #expect(whole.hasSuffix("find \(long)尾"), "\(whole)")
    // To the start of the line and into it.
    try pty.send("\u{1}\u{6}\u{6}\u{6}\u{6}\u{6}头\u{5}\u{7F}末")
    try pty.expect("末")
    let edited = grid(pty, rows: rows, columns: columns).lines.suffix(4).joined()
    #expect(edited.hasSuffix("find 头\(long)末"), "\(edited)")
    _ = try clerk.leave(pty)
  }

  @Test("is drawn anew when the window is resized")
  func resized() throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open()
    try pty.send("find 覃小明")
    try pty.expect("覃小明")
    pty.resize(rows: 12, columns: 40)
    try pty.expect("find")
    try pty.expect("小明")
    try pty.send("月\r")
    try pty.expect("“覃小明月”")
    try pty.expect(SessionClerk.prompt)
    _ = try clerk.leave(pty)
  }
}
