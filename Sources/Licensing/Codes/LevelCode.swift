// SPDX-License-Identifier: GPL-3.0-or-later

/// The digit of a physician's level inside a certificate code: 1 执业医师, 2 执业助理医师; 3 and 4 are the
/// same two, reached by apprenticeship (师承/确有专长).
enum LevelCode {
  static func isKnown(_ text: String) -> Bool {
    text.utf8.decimalNumber.map { (1...4).contains($0) } ?? false
  }
}
