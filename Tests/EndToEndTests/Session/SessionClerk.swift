// SPDX-License-Identifier: GPL-3.0-or-later

/// A clerk with a session at a terminal.
struct SessionClerk {
  let clerk: Clerk

  /// A hospital whose nurses' photos wait, one more of them than the number given is licensable.
  static func hospital(waiting: Int = 8) throws -> SessionClerk {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(
      District(nurses: (1...waiting + 1).map { number in
        District.Nurse(number) { if number <= waiting { $0.photo = "待审核" } }
      }))
    return SessionClerk(clerk: clerk)
  }

  static let prompt = "> "

  /// Opens a session; the first prompt has been seen.
  func open(
    _ words: String..., rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:]
  ) throws -> Pty {
    let own: [String: String?] = ["ECERT_CACHE": clerk.cache, "NO_COLOR": "1"]
    let pty = try Pty(
      ["--as-of", Clerk.today, "--no-pager"] + words, rows: rows, columns: columns,
      environment: own.merging(environment) { $1 }, in: clerk.sandbox)
    try pty.expect(Self.prompt)
    return pty
  }

  /// Types a line and waits for the next prompt.
  /// - Returns: what was shown, without escape sequences.
  @discardableResult
  func type(_ line: String, _ pty: Pty) throws -> String {
    try pty.send(line + "\r")
    // What follows the echo of the line, so that a `>` in it is not taken for the prompt.
    try pty.expect("\u{1B}[?2004l")
    return Screen.plain(try pty.expect("\u{1B}[?2004h") + pty.expect(Self.prompt))
  }

  /// Empties the line and leaves.
  func leave(_ pty: Pty) throws -> RunResult {
    try pty.send("\u{15}\u{4}")
    return try pty.wait()
  }

  /// The file of the history.
  var history: String? {
    (try? clerk.sandbox.read(".local/state/ecert-admin/history")).map { String(decoding: $0, as: UTF8.self) }
  }
}
