// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// An institution that does not exist, as its export tells of it.
struct SampleInstitution: Sendable {
  let kind: InstitutionKind
  /// 医疗机构代码.
  let code: String
  let name: String
  /// 行政区划代码; empty in a few rows.
  let division: String
  /// 注册机关代码; empty or not six digits in some rows.
  let authority: String
  let creditCode: String

  /// The authority that the institution's rows can be told to have; empty where nothing says so.
  var knownAuthority: String { Division(authority) != nil ? authority : division }

  /// - Parameters:
  ///   - place: from 0.
  ///   - block: in which district of a larger country it lies; 0: the home district and its neighbours.
  init(place: Int, seed: UInt64, block: Int = 0) {
    kind = InstitutionKind(place: place)
    let lies = block == 0 ? Self.division(place) : Divisions.far(block)
    let organisation = OrganisationNumber.completed("YY" + Digits.padded(Self.serial(place, seed), 6))
    creditCode = CreditCheck.completed(kind.creditPrefix + lies + organisation)
    code = Self.code(kind, place, lies, organisation, creditCode)
    name = Self.name(kind, place)
    switch place % 15 {
    case 3, 9: (division, authority) = (lies, "")
    case 7: (division, authority) = (lies, Divisions.city(of: lies))
    case 13: (division, authority) = (lies, String(lies.prefix(4)))
    case 14: (division, authority) = ("", "")
    default: (division, authority) = (lies, lies)
    }
  }

  /// Four of five lie in the district itself.
  private static func division(_ place: Int) -> String {
    switch place % 10 {
    case 5: Divisions.neighbours[0]
    case 8: Divisions.neighbours[1 + place / 10 % 2]
    default: Divisions.home.text
    }
  }

  /// Different for a million places.
  private static func serial(_ place: Int, _ seed: UInt64) -> Int {
    Permutation(count: 1_000_000, SeededNumbers(seed: seed, .institution))[place]
  }

  /// 22 characters, but for what is seen besides: 23 with the hyphen, a clinic's 12, the credit code.
  private static func code(
    _ kind: InstitutionKind, _ place: Int, _ division: String, _ organisation: String, _ creditCode: String
  ) -> String {
    let rest = division + "12" + kind.code + (kind == .dental || kind == .clinic ? "2" : "1")
    switch kind {
    case .clinic: return division + Digits.padded(place, 6)
    case .dental: return creditCode
    case .township where place % 20 == 6: return organisation.prefix(8) + "-" + organisation.suffix(1) + rest
    default: return organisation + rest
    }
  }

  private static func name(_ kind: InstitutionKind, _ place: Int) -> String {
    switch place {
    case 0: return "青螺区人民医院"
    case 1: return "青螺区中医医院"
    case 2: return "青螺区妇幼保健院"
    default:
      let name = kind.name(at: PlaceNames.all[place * 7 % PlaceNames.all.count])
      let round = place / PlaceNames.all.count
      return round == 0 ? name : name + "（\(round + 1)部）"
    }
  }
}
