// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The district's institutions, and one that people name though no export lists it.
struct InstitutionList: Sendable {
  let listed: [SampleInstitution]
  /// Physicians and nurses name it, the institutions' export lacks it.
  let unlisted: SampleInstitution
  /// Its row in the export is rejected.
  let nameless: SampleInstitution
  /// Places in `listed` whose people the district's own authority looks after.
  private let home: [Int]
  /// Sums of weights up to each institution.
  private let sums: [Int]

  /// More than these lie in districts of their own, as many in each.
  private static let ofOneDistrict = 30

  init(count: Int, seed: UInt64) {
    listed = (0..<count).map { SampleInstitution(place: $0, seed: seed, block: $0 / Self.ofOneDistrict) }
    unlisted = SampleInstitution(place: count, seed: seed)
    nameless = SampleInstitution(place: count + 1, seed: seed)
    home = listed.indices.filter { [listed] in listed[$0].knownAuthority == Divisions.home.text }
    var sum = 0
    sums = listed.map { institution in
      sum += institution.kind.weight
      return sum
    }
  }

  /// One of them, by how many people work there.
  func place(_ numbers: inout SeededNumbers) -> Int {
    let wanted = numbers.below(sums[sums.count - 1])
    var range = 0..<sums.count - 1
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = sums[middle] > wanted ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  /// One of the district's own. The first institution is always one.
  func homePlace(_ numbers: inout SeededNumbers) -> Int { numbers.pick(home) }

  /// The institution so many places after another one.
  func neighbour(of place: Int, _ steps: Int) -> SampleInstitution { listed[(place + steps) % listed.count] }
}
