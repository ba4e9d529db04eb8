// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("N1: the nurse's registration is in force")
struct N1RegistrationInForceTests {
  private func judge(_ status: String) -> Finding {
    observed(N1RegistrationInForce.judge(.of(Fictional.nurse(status: status))))
  }

  @Test(
    "is met in force, and by an additional practice site that stands alone",
    arguments: [
      "在册", "有效", "正常", "多机构备案",
    ])
  func met(status: String) {
    #expect(judge(status) == .met)
  }

  @Test(
    "is not met by a registration that is not in force", .demonstrates(.notInForce),
    arguments: ["注销", "变更到军队", "吊销", "暂停"])
  func notInForce(status: String) {
    #expect(judge(status) == Finding(blockers: BlockerSet(.notInForce)))
    #expect(judge(status).state == .notMet)
  }

  @Test(
    "is not met, and never undetermined, by a status that is not recognised", .demonstrates(.statusUnknown),
    arguments: ["退休", "备案", "暂停执业", ""])
  func statusUnknown(status: String) {
    #expect(judge(status) == Finding(blockers: BlockerSet(.statusUnknown)))
    #expect(judge(status).state == .notMet)
  }
}
