// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's commands. It is for engineers: plain English, and nothing of it in users' help.
enum Bench {
  static let help = """
    usage: ecert-bench kill [--moments N] [--seed S] [--program FILE] [--folder DIR]

    kill     Kills jobs with SIGKILL at drawn moments. After each the cache must open and check clean, the log
             must verify, and every acknowledged decision must be there. Exit 1 on the first breach.

    --moments N     how many moments are drawn at least (1000)
    --seed S        repeats a run; drawn and printed otherwise
    --program FILE  the program that is run (ecert-admin beside ecert-bench)
    --folder DIR    where files are made (a new folder under TMPDIR, removed at the end)
    """

  /// - Returns: the exit code.
  static func run(_ words: [String]) throws -> Int32 {
    var arguments = Arguments(words)
    switch arguments.command {
    case "kill":
      let kill = try KillRun(&arguments)
      try arguments.end()
      return try kill.run() ? 0 : 1
    case nil, "help", "--help":
      print(help)
      return 0
    case .some(let other): throw UsageError(message: "no such command: \(other); see ecert-bench help")
    }
  }
}
