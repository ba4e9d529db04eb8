// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's commands. It is for engineers: plain English, and nothing of it in users' help.
enum Bench {
  static let help = """
    usage: ecert-bench measure [--quick] [--people 1e4,1e5] [--runs N] [--only JOB] [--plot FILE.svg]
                               [--seed S] [--python FILE] [--program FILE] [--folder DIR]
           ecert-bench kill [--moments N] [--seed S] [--program FILE] [--folder DIR]

    measure  Measures each job against its peer, run by run in turn, and prints median, spread and ratio. Peers
             must give our result row by row. Exit 1 when a floor is not met; --quick judges none.
    kill     Kills jobs with SIGKILL at drawn moments. After each the cache must open and check clean, the log
             must verify, and every acknowledged decision must be there. Exit 1 on the first breach.

    --quick         ten thousand people, one run of each job
    --people LIST   how many people, from 1e3 to 1e7; the smallest is what others are held against
    --runs N        runs of each job and peer (3)
    --only JOB      jobs whose name begins so
    --plot FILE     draws the growth
    --python FILE   a Python with duckdb (.peers/bin/python3)
    --moments N     how many moments are drawn at least (1000)
    --seed S        repeats a run; drawn and printed otherwise
    --program FILE  the program that is run (ecert-admin beside ecert-bench)
    --folder DIR    where files are made (a new one under TMPDIR, removed at the end; one that
                    is named stays, and what stands in it is used again)
    """

  /// - Returns: the exit code.
  static func run(_ words: [String]) throws -> Int32 {
    var arguments = Arguments(words)
    switch arguments.command {
    case "kill":
      let kill = try KillRun(&arguments)
      try arguments.end()
      return try kill.run() ? 0 : 1
    case "measure":
      let measuring = try MeasuringRun(&arguments)
      try arguments.end()
      return try measuring.run() ? 0 : 1
    case nil, "help", "--help":
      print(help)
      return 0
    case .some(let other): throw UsageError(message: "no such command: \(other); see ecert-bench help")
    }
  }
}
