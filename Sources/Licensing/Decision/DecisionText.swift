// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person writes into the log: a reason, a reference, a note.
public enum DecisionText {
  /// Unicode scalars.
  public static let limit = 2_000

  public enum Problem: Error, Sendable, Equatable {
    case empty
    case tooLong(Int)
    /// A control character, at this place from 1.
    case control(at: Int)
  }

  /// The text as it goes into the log. - Throws: `Problem`.
  public static func checked(_ typed: String) throws(Problem) -> String {
    let text = Cleaning.name(typed)
    if text.isEmpty { throw .empty }
    let scalars = text.unicodeScalars
    if scalars.count > limit { throw .tooLong(scalars.count) }
    for (index, scalar) in scalars.enumerated() where isControl(scalar) { throw .control(at: index + 1) }
    return text
  }

  /// C0, C1, line and paragraph separators, controls of direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
