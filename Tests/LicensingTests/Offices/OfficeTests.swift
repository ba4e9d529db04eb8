// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A desk")
struct OfficeTests {
  private static let here = "74085017434152212C2101"

  private func authority(_ division: String) throws -> Office {
    .authority(try #require(Division(division)))
  }

  @Test(
    "of an institution sees its own staff, whatever their authority", arguments: ["450203", "110101", nil])
  func institution(authority: String?) {
    let desk = Office.institution(code: Self.here)
    let division = authority.flatMap(Division.init)
    #expect(desk.sees(institution: Self.here, authority: division))
    #expect(!desk.sees(institution: "74085017434152212C2102", authority: division))
    #expect(!desk.sees(institution: "", authority: division))
  }

  @Test("of an institution takes codes byte for byte")
  func canonicalEquivalence() {
    #expect(!Office.institution(code: "\u{F900}").sees(institution: "\u{8C48}", authority: nil))
  }

  @Test(
    "of an authority sees the rows of its division: trailing pairs of zeros are cut",
    arguments: [
      ("450203", "450203", true), ("450203", "450204", false), ("450203", "450202", false),
      ("450203", "450200", false),
      ("450200", "450200", true), ("450200", "450203", true), ("450200", "450299", true),
      ("450200", "450300", false),
      ("450200", "450199", false), ("450000", "450203", true), ("450000", "459999", true),
      ("450000", "460000", false),
      ("450000", "449999", false),
    ])
  func division(desk: String, row: String, sees: Bool) throws {
    #expect(try authority(desk).sees(institution: Self.here, authority: Division(row)) == sees)
  }

  @Test(
    "of an authority sees rows whose authority is unknown",
    arguments: ["450203", "450200", "450000", "110000"])
  func unknown(desk: String) throws {
    #expect(try authority(desk).sees(institution: Self.here, authority: nil))
  }

  @Test("has a kind and a code")
  func kindAndCode() throws {
    #expect(Office.institution(code: Self.here).kind.rawValue == "institution")
    #expect(Office.institution(code: Self.here).code == Self.here)
    #expect(try authority("450203").kind.rawValue == "authority")
    #expect(try authority("050200").code == "050200")
  }
}
