// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

do {
  exit(try Bench.run(Array(CommandLine.arguments.dropFirst())))
} catch {
  Console.complain("ecert-bench: \(error)")
  exit(error is UsageError ? 64 : 70)
}
