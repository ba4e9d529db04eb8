// SPDX-License-Identifier: GPL-3.0-or-later

/// Years of birth, fifteen at a time. Bands never share a number, so people of each can be as many as
/// they like.
enum AgeBand: Int, CaseIterable, Sendable {
  /// 1958–1972: those who had numbers of the first generation.
  case oldest
  /// 1973–1987.
  case middle
  /// 1988–2002.
  case youngest

  /// Days since 1970-01-01 of 1 January of 1958, 1973, 1988 and of 2003.
  private static let borders = [-4_383, 1_096, 6_574, 12_053]

  var firstDay: Int { Self.borders[rawValue] }
  var days: Int { Self.borders[rawValue + 1] - firstDay }
}
