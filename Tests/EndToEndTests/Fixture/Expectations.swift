// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A refusal: this exit code, nothing on standard output, and one message for people that holds all of
/// `words`: what is wrong, where, what to do.
func expectRefused(
  _ result: RunResult, _ status: Int32, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(result.status == status, "\(result)", sourceLocation: sourceLocation)
  #expect(result.stdout == "", "standard output is for answers", sourceLocation: sourceLocation)
  // Rows that were rejected before are named above it, line by line.
  let errors = result.stderr.split(separator: "\n").filter { $0.hasPrefix("错误：") }
  #expect(errors.count == 1, "one message: \(result)", sourceLocation: sourceLocation)
  #expect(result.stderr.hasSuffix("\n"), "\(result)", sourceLocation: sourceLocation)
  #expect(!result.stderr.utf8.contains(0x1B), "no escape sequences", sourceLocation: sourceLocation)
  for word in words {
    #expect(result.stderr.contains(word), "“\(word)” is not said in: \(result.stderr)", sourceLocation: sourceLocation)
  }
}

/// The counts of an import, as its JSON says them.
func expectCounts(
  _ result: RunResult, _ expected: [String: Int], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let summary = try JSON(result.stdout)["summary"]
  let zero = ["read", "added", "changed", "unchanged", "stale", "removed", "rejected"].map { ($0, 0) }
  for (key, count) in Dictionary(uniqueKeysWithValues: zero).merging(expected, uniquingKeysWith: { $1 }) {
    #expect(summary[key].integer == count, "\(key) in \(summary)", sourceLocation: sourceLocation)
  }
}
