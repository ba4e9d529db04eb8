// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CommandModel

@Suite("What somebody may have meant")
struct SuggestionTests {
  @Test(
    "Each slip of the keyboard counts once",
    arguments: [
      ("", "", 0), ("why", "why", 0), ("wy", "why", 1), ("whhy", "why", 1), ("wha", "why", 1),
      ("hwy", "why", 1),
      ("blokced", "blocked", 1), ("ca", "abc", 3), ("诊段", "诊断", 1), ("abc", "", 3), ("", "ab", 2),
      ("renewal", "removal", 3),
    ])
  func distance(first: String, second: String, slips: Int) {
    #expect(EditDistance.between(first, second) == slips)
    #expect(EditDistance.between(second, first) == slips)
  }

  @Test(
    "Commands are found by slips, beginnings, verbs and the names of their pages",
    arguments: [
      ("renwal", ["renewal"]), ("BLOCKED", ["blocked"]), ("ren", ["renewal"]),
      ("submit", ["renewal submit"]),
      ("due", ["renewal due"]), ("renewal-due", ["renewal due"]), ("诊段", ["诊断"]), ("診段", ["诊断"]),
      ("延续", ["延续注册"]), ("exprot", []), ("x", []), ("self-tset", []), ("ｂｌｏｃｋｅ", ["blocked"]),
    ])
  func commands(word: String, expected: [String]) {
    #expect(
      errors(word) == [.unknownCommand(word, group: [], suggestions: expected)])
  }

  @Test(
    "Options are found by slips and beginnings, but never taken for them",
    arguments: [
      ("--fromat", ["--format"]), ("--lim", ["--limit"]), ("--Limit", ["--limit"]), ("--dryrun", []),
      ("-limit", ["--limit"]), ("--colour", ["--color"]), ("——fromat", ["--format"]),
      ("--hlep", ["--help"]),
      ("--xyzxyz", []),
    ])
  func options(option: String, expected: [String]) {
    #expect(
      errors("blocked", option) == [.unknownOption(option, command: ["blocked"], suggestions: expected)])
  }

  @Test("--dry-run is proposed only where something is written")
  func applicableOptions() {
    #expect(
      errors("renewal", "submit", "甲", "--dryrun") == [
        .unknownOption("--dryrun", command: ["renewal", "submit"], suggestions: ["--dry-run"])
      ])
  }

  @Test("At most three are proposed, nearest first, each once")
  func atMostThree() {
    let near = Suggestions.nearest(to: "lisst", among: ["lust", "list", "least", "last", "list", "listen"])
    #expect(near == ["list", "lust", "least"])
  }

  @Test("A long word is no typing error")
  func longWords() {
    #expect(Suggestions.nearest(to: String(repeating: "a", count: 100_000), among: ["aaa"]) == [])
  }
}
