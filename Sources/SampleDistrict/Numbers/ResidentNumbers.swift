// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Resident ID numbers (居民身份证号, GB 11643) of people who do not exist: division, birth, sequence and a
/// right check, no two the same.
///
/// Sequences 900–999 are left to numbers that are wrong on purpose, so that none of those is
/// somebody else's.
struct ResidentNumbers: Sendable {
  /// Pairs of sequences of one day and division, one each for a man and a woman.
  private static let pairs = 450

  private let bands: [Numbering]

  init(seed: UInt64) {
    bands = AgeBand.allCases.map { band in
      // A seed of its own, lest one day of each band gets the same people.
      Numbering(
        seed: seed &+ UInt64(band.rawValue), .birth, serials: band.days * Self.pairs,
        prefixes: Divisions.ofBirth, firstShare: 3_000)
    }
  }

  /// - Parameter person: physicians and nurses counted through.
  func number(of person: Int, band: AgeBand, sex: Sex) -> (text: String, birth: CivilDate) {
    let (division, serial) = bands[band.rawValue].number(person)
    let (pair, day) = serial.quotientAndRemainder(dividingBy: band.days)
    let birth = CivilDate(day: Int32(band.firstDay + day))
    let (year, month, dayOfMonth) = birth.components
    let sequence = pair * 2 + (sex == .male ? 1 : 0)
    let body = division + Digits.compact(year, month, dayOfMonth) + Digits.padded(sequence, 3)
    return (ResidentCheck.completed(body), birth)
  }
}
