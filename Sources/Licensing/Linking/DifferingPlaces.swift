// SPDX-License-Identifier: GPL-3.0-or-later

/// Where two numbers or codes differ, character by character.
///
/// Beside masked numbers only the places that differ may be seen, and of two numbers that have little in
/// common even these would give both away: then they are only counted.
public struct DifferingPlaces: Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    /// From 1.
    public let position: Int
    public let registration: Character
    public let qualification: Character
  }

  /// As many as are shown.
  public static let limit = 4

  /// How many differ.
  public let count: Int
  /// Each of them; empty when there are more than `limit`.
  public let shown: [Place]

  /// nil: the texts are not of the same length.
  public init?(_ a: String, _ b: String) {
    let left = Array(a.unicodeScalars)
    let right = Array(b.unicodeScalars)
    guard left.count == right.count else { return nil }
    let places = left.indices.filter { left[$0] != right[$0] }
    count = places.count
    shown =
      places.count > Self.limit
      ? []
      : places.map {
        Place(position: $0 + 1, registration: Character(left[$0]), qualification: Character(right[$0]))
      }
  }
}
