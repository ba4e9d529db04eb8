// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A claim to demonstrate a blocker")
struct DemonstratesTests {
  @Test("holds when the rules answered with it, in whatever case")
  func holds() async {
    let unanswered = await Demonstrates(blockers: [.expired, .nameDiffers]).unanswered {
      _ = observed(Finding(blockers: BlockerSet([.expired, .photoMissing])))
      _ = observed(QualificationLink.blocked(.nameDiffers))
    }
    #expect(unanswered == [])
  }

  @Test("names what no rule answered with, also when others were answered")
  func names() async {
    let unanswered = await Demonstrates(blockers: [.expired, .photoMissing]).unanswered {
      _ = observed(Finding(blockers: BlockerSet(.photoMissing)))
    }
    #expect(unanswered == [.expired])
  }

  @Test("is checked once around all cases of a test, not around each")
  func scope() throws {
    let test = try #require(Test.current)
    #expect(Demonstrates(blockers: []).scopeProvider(for: test, testCase: nil) != nil)
    #expect(Demonstrates(blockers: []).scopeProvider(for: test, testCase: Test.Case.current) == nil)
  }
}
