// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import SampleDistrict

/// Days on which the tests make their districts.
enum SampleDays {
  static let usual = CivilDate(day: 20_780)  // 2026-11-23
  static let leapDay = CivilDate(day: 21_243)  // 2028-02-29
  static let newYear = CivilDate(day: 24_107)  // 2036-01-02
}

extension SampleDistrict {
  /// The district that `demo` shows.
  static let demonstrated = SampleDistrict(today: SampleDays.usual)

  func bytes(_ kind: ExportKind, _ encoding: TextEncoding = .gb18030) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write(kind, encoding: encoding) { bytes += $0 }
    return bytes
  }
}
