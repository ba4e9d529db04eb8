// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a 医师资格证书编码: year 4, province 2, level 1, category 2 and the ID number.
struct QualificationParts: Sendable {
  var year: Int
  var province: String
  var level: Int
  var category: Int
  var number: String

  var text: String { Digits.padded(year, 4) + province + String(level) + Digits.padded(category, 2) + number }

  /// Without the level, so that it does not split any more.
  var malformed: String { Digits.padded(year, 4) + province + Digits.padded(category, 2) + number }
}
