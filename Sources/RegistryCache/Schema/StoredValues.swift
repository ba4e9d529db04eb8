// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Kinds of people as the cache stores them: physicians sort first.
extension PersonKind {
  var number: Int64 { self == .physician ? 1 : 2 }

  init(number: Int64) { self = number == 1 ? .physician : .nurse }
}

extension CivilDate {
  init(stored: Int64) { self.init(day: Int32(truncatingIfNeeded: stored)) }
}

extension SQLValue {
  static func day(_ day: CivilDate?) -> SQLValue { day.map { .integer(Int64($0.day)) } ?? .null }
}

extension SQLStatement {
  func day(_ column: Int32) -> CivilDate? { optionalInteger(column).map(CivilDate.init(stored:)) }
}

extension Division {
  /// nil for 0: unknown.
  init?(stored: Int64) {
    if stored == 0 { return nil }
    self.init(Self.text(Int32(truncatingIfNeeded: stored)))
  }
}
