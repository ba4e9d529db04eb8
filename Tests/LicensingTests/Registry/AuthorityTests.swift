// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The authority of a row")
struct AuthorityTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let own: String
    let institution: String?
    let division: String?
    let authority: String?
    var testDescription: String { "\(own) / \(institution ?? "nil") / \(division ?? "nil")" }

    init(_ own: String, _ institution: String?, _ division: String?, _ authority: String?) {
      (self.own, self.institution, self.division, self.authority) = (own, institution, division, authority)
    }
  }

  @Test(
    "is its own 注册机关代码, else its institution's, else the institution's division, else unknown",
    arguments: [
      Case("450203", "450204", "450205", "450203"), Case("450203", nil, nil, "450203"),
      Case("", "450204", "450205", "450204"), Case("", nil, "450205", "450205"),
      Case("", "", "450205", "450205"),
      Case("", "", "", nil), Case("", nil, nil, nil),
      // What is not six digits counts as absent, wherever it stands.
      Case("45020", "450204", "450205", "450204"), Case("4502030", nil, "450205", "450205"),
      Case("45020A", "45020", "450205", "450205"), Case("鱼峰区", "鱼峰区", "鱼峰", nil),
      Case("４５０２０３", nil, nil, nil), Case("-45020", "+45020", " 45020", nil), Case("450203 ", nil, nil, nil),
      Case("000000", "450204", "450205", "000000"),
    ])
  func chain(given: Case) {
    let authority = Authority.of(own: given.own, institution: given.institution, division: given.division)
    #expect(authority?.text == given.authority)
  }
}
