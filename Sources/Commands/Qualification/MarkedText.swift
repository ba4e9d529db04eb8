// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// A value of a registration beside that of a qualification, the characters that differ marked: in colour,
/// and with brackets where there is none. Of a masked number only these characters are seen.
struct MarkedText {
  let presentation: Presentation

  /// With brackets around what differs.
  func bracketed(_ shown: String, _ places: DifferingPlaces?, isRegistration: Bool) -> String {
    pieces(shown, places, isRegistration: isRegistration, isColored: false).map(\.text).joined()
  }

  /// - Parameters:
  ///   - places: where the two differ; nil: they cannot be laid side by side.
  ///   - isRegistration: whether `shown` is the registration's side.
  ///   - isColored: red instead of brackets.
  func pieces(_ shown: String, _ places: DifferingPlaces?, isRegistration: Bool, isColored: Bool) -> [Styled] {
    guard let places, !places.shown.isEmpty else { return [Styled(shown)] }
    return shown.unicodeScalars.enumerated().map { index, scalar in
      guard let place = places.shown.first(where: { $0.position == index + 1 }) else { return Styled(String(scalar)) }
      let character = String(isRegistration ? place.registration : place.qualification)
      return isColored ? Styled(character, .red) : Styled("[\(character)]")
    }
  }

  /// The places in words: `第 17 位 2 ≠ 3`.
  func words(_ places: DifferingPlaces?) -> String? {
    guard let places, places.count > 0 else { return nil }
    if places.shown.isEmpty { return presentation.messages.differingCount(places.count) }
    return places.shown.map { presentation.messages.differingPlace($0.position, $0.registration, $0.qualification) }
      .joined(separator: presentation.messages.listJoiner)
  }
}

/// The five compared fields of a registration and a candidate, side by side.
struct FieldPair: Sendable {
  let field: ComparedField
  let registration: String
  let qualification: String
  let differences: [Difference]
  let places: DifferingPlaces?

  /// In the order of the comparison.
  static func all(_ registration: Registration, _ candidate: Candidates.Row) -> [FieldPair] {
    let left = ComparedFields(registration)
    let right = ComparedFields(candidate.qualification)
    let differences = candidate.comparison.differences
    return ComparedField.allCases.map { field in
      let (a, b) = (left[field], right[field])
      // Of a code from a closed list no single character is right or wrong.
      let hasPlaces = field != .level && field != .category && !identical(a, b)
      return FieldPair(
        field: field, registration: a, qualification: b,
        differences: differences.intersection(field.differences).members,
        places: hasPlaces ? DifferingPlaces(a, b) : nil)
    }
  }

  /// As it may be shown.
  func shown(_ value: String, _ presentation: Presentation) -> String { presentation.shown(value, of: field) }
}
