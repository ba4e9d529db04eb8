// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A folder at whose shell somebody types lines: the program is found through PATH by its own name, whatever
/// the file is called that the tests run.
struct ShellDesk {
  let sandbox: Sandbox
  private let cache: String
  private let tools: Sandbox

  /// - Parameters:
  ///   - sandbox: the folder in which the lines are typed.
  ///   - cache: the name of the cache in it, which need not exist.
  ///   - today: what the program takes for today; nil for the real day.
  init(_ sandbox: Sandbox, cache: String, today: String? = nil) throws {
    self.sandbox = sandbox
    self.cache = sandbox.path(cache)
    tools = try Sandbox()
    guard let today else {
      try tools.link("ecert-admin", to: Binary.path)
      return
    }
    // Written by a process of its own: a file that this one still writes to cannot be run.
    let call = "#!/bin/sh\nexec \"$ECERT\" --as-of \(today) \"$@\"\n"
    let result = try shell("cat > ecert-admin && chmod 755 ecert-admin", in: tools, input: Array(call.utf8))
    try #require(result.status == 0, "\(result)")
  }

  private var environment: [String: String?] {
    ["PATH": tools.directory + ":/usr/local/bin:/usr/bin:/bin", "ECERT_CACHE": cache]
  }

  /// Runs a line by `/bin/sh` as it is typed, without a terminal.
  func enter(_ line: String, input: String? = nil) throws -> RunResult {
    try shell(line, in: sandbox, environment: environment, input: input.map { Array($0.utf8) }, timeout: 300)
  }

  /// The same at a terminal.
  func terminal(_ line: String) throws -> Pty { try Pty(shell: line, environment: environment, in: sandbox) }
}
