// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("P2: the physician's account is registered and activated")
struct P2AccountActivatedTests {
  private func judge(
    account: String?, covered: Bool = true, number: String = Fictional.number
  ) -> Finding {
    observed(
      P2AccountActivated.judge(
        .of(Fictional.physician(idNumber: number), account: account, accountsCovered: covered),
        vocabulary: .shipped))
  }

  @Test("is met by an activated account, also where no import covers the row", arguments: ["已激活", "active"])
  func met(word: String) {
    #expect(judge(account: word) == .met)
    #expect(judge(account: word, covered: false) == .met)
  }

  @Test(
    "is not met by an account that is not activated", .demonstrates(.accountInactive),
    arguments: ["未激活", "inactive"])
  func inactive(word: String) {
    let finding = judge(account: word)
    #expect(codes(finding.blockers) == ["account.inactive"])
    #expect(finding.state == .notMet)
  }

  @Test(
    "is not met by an account that is not registered", .demonstrates(.accountUnregistered),
    arguments: ["未注册", "unregistered"])
  func unregistered(word: String) {
    let finding = judge(account: word)
    #expect(codes(finding.blockers) == ["account.unregistered"])
    #expect(finding.state == .notMet)
  }

  @Test("is not met when somebody looked and found no account", .demonstrates(.accountUnregistered))
  func absentThoughCovered() {
    #expect(judge(account: nil) == Finding(blockers: BlockerSet(.accountUnregistered)))
  }

  @Test("is undetermined when nobody looked: absence proves nothing")
  func nobodyLooked() {
    let finding = judge(account: nil, covered: false)
    #expect(finding == Finding(undetermined: .accountAccounts))
    #expect(finding.state == .undetermined)
  }

  @Test(
    "is undetermined when the number identifies nobody, but first for want of accounts",
    arguments: [
      Fictional.damaged, "450203198503150000", "4502031985031500",
    ])
  func numberOfNobody(number: String) {
    #expect(judge(account: nil, number: number) == Finding(undetermined: .accountIdNumber))
    #expect(judge(account: nil, covered: false, number: number) == Finding(undetermined: .accountAccounts))
  }

  @Test(
    "is undetermined, with a warning, by a word that is not recognised",
    arguments: [
      "注册中", "激活", "ACTIVE", "",
    ])
  func unknownWord(word: String) {
    for covered in [true, false] {
      let finding = judge(account: word, covered: covered)
      #expect(finding == Finding(undetermined: .accountAccounts, warnings: WarningSet(.accountUnknownWord)))
      #expect(finding.state == .undetermined)
    }
  }
}
