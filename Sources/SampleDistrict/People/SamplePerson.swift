// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Somebody who does not exist: name, sex, birth and the resident ID number that goes with them.
struct SamplePerson: Sendable {
  let name: PersonName
  let sex: Sex
  let birth: CivilDate
  /// 18 characters, right in every way, and nobody else's.
  let residentNumber: String
  let document: SampleDocument

  struct Wishes {
    let name: PersonName.Kind?
    let document: DocumentCase
    let firstGeneration: Bool
    /// Of a hundred people.
    let men: Int
    /// Of a hundred people, those of each age band.
    let ages: [Int]
  }

  /// - Parameter index: physicians and nurses counted through.
  init(_ index: Int, wishes: Wishes, from space: ResidentNumbers, _ numbers: inout SeededNumbers) {
    sex = numbers.below(100) < wishes.men ? .male : .female
    let drawn = Self.band(wishes.ages, &numbers)
    let band = wishes.firstGeneration ? .oldest : drawn
    (residentNumber, birth) = space.number(of: index, band: band, sex: sex)
    let kind = PersonName.drawKind(&numbers)
    name = PersonName(wishes.name ?? kind, sex: sex, &numbers)
    document = SampleDocument(wishes.document, residentNumber: residentNumber, person: index, &numbers)
  }

  private static func band(_ shares: [Int], _ numbers: inout SeededNumbers) -> AgeBand {
    var rest = numbers.below(100)
    for (band, share) in zip(AgeBand.allCases, shares) {
      rest -= share
      if rest < 0 { return band }
    }
    return .youngest
  }

  /// A year in which the person was so old, within what certificates can carry on the sample's day.
  func year(atAge age: Int, from first: Int, until today: CivilDate) -> Int {
    min(max(first, birth.year + age), today.year)
  }
}
