// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("The identifier of an electronic licence")
struct LicenceIdentifierTests {
  static let valid = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U"

  @Test("falls into type, issuer, serial, version and check")
  func parts() throws {
    let identifier = try #require(LicenceIdentifier(Self.valid))
    #expect(identifier.type == "11100000000013338W011")
    #expect(identifier.issuer == "11430000006122244L")
    #expect(identifier.serial == "20230000403")
    #expect(identifier.version == "001")
    #expect(identifier.check == "U")
  }

  @Test("has a check by ISO/IEC 7064 MOD 37,36, wrong in some that are in use", arguments: [
    (valid, true), ("1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F", true),
    (
      "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M", false
    ),
    (
      "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.D", true
    ), ("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U", false),
  ])
  func check(text: String, valid: Bool) throws {
    #expect(try #require(LicenceIdentifier(text)).hasValidCheck == valid)
  }

  @Test("needs its prefix, five parts and the lengths that are fixed", arguments: [
    "", "1.2.156.3005.2.", "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
    "1.2.156.3005.2.1100000000013338W011.11430000006122244L.20230000403.001.U",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.01.U",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.UU",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.",
    "1.2.156.3005.2.11100000000013338W011..20230000403.001.U",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023.0000403.001.U",
    "1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.001.U",
    "1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-000403.001.U",
  ])
  func otherShapes(text: String) {
    #expect(LicenceIdentifier(text) == nil)
  }
}
