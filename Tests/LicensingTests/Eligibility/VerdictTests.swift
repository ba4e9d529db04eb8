// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The verdict of a row")
struct VerdictTests {
  @Test(
    "is blocked by any blocker, else undetermined by anything missing, else licensable",
    arguments: [
      (BlockerSet([]), UndeterminedSet([]), "licensable"), ([], .photo, "undetermined"),
      ([], .linkQualifications, "undetermined"), (BlockerSet(.photoPending), [], "blocked"),
      (BlockerSet(.accountInactive), .linkIdNumber, "blocked"),
      (BlockerSet([.codeDiffers, .notInForce]), [.photo, .accountAccounts], "blocked"),
    ] as [(BlockerSet, UndeterminedSet, String)])
  func verdict(blockers: BlockerSet, undetermined: UndeterminedSet, expected: String) {
    #expect(Verdict(blockers: blockers, undetermined: undetermined).rawValue == expected)
  }

  @Test("of any single blocker is blocked, of any single gap undetermined")
  func single() {
    for blocker in Blocker.allCases {
      #expect(Verdict(blockers: BlockerSet(blocker), undetermined: []) == .blocked)
    }
    for bit in 0..<6 {
      #expect(Verdict(blockers: [], undetermined: UndeterminedSet(rawValue: 1 << bit)) == .undetermined)
    }
  }

  @Test(
    "a condition is met without blockers and gaps; a known blocker wins over what is missing",
    arguments: [
      (BlockerSet([]), UndeterminedSet([]), "met"), ([], .photo, "undetermined"),
      (BlockerSet(.notInForce), [], "notMet"), (BlockerSet(.notInForce), .linkQualifications, "notMet"),
    ] as [(BlockerSet, UndeterminedSet, String)])
  func finding(blockers: BlockerSet, undetermined: UndeterminedSet, expected: String) {
    let finding = Finding(
      blockers: blockers, undetermined: undetermined, warnings: WarningSet(.candidateWeak))
    #expect(finding.state.rawValue == expected)
  }
}
