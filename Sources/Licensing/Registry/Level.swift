// SPDX-License-Identifier: GPL-3.0-or-later

/// The level (级别) of a physician's qualification or registration.
///
/// Codes and words: 1 执业医师, 2 执业助理医师. 3 and 4 appear for physicians trained by
/// apprenticeship (师承/确有专长); 3 counts as 1 and 4 as 2, with a warning.
/// A word that is not known stays as it came and is compared as text.
public enum Level: Sendable {
  case known(Int, byApprenticeship: Bool)
  case unknown(String)

  /// Reads a cleaned cell (`Cleaning.word`).
  public init(_ word: String) {
    self = Self.words.first { identical($0.word, word) }?.level ?? .unknown(word)
  }

  private static let words: [(word: String, level: Level)] = [
    ("1", .known(1, byApprenticeship: false)), ("执业医师", .known(1, byApprenticeship: false)),
    ("2", .known(2, byApprenticeship: false)), ("执业助理医师", .known(2, byApprenticeship: false)),
    ("3", .known(1, byApprenticeship: true)), ("4", .known(2, byApprenticeship: true)),
  ]

  /// What lists print: the code, or the word as it came.
  public var printed: String {
    switch self {
    case .known(let code, _): String(code)
    case .unknown(let word): word
    }
  }

  /// Equal by code; unknown words byte for byte.
  public func matches(_ other: Level) -> Bool {
    switch (self, other) {
    case (.known(let a, _), .known(let b, _)): a == b
    case (.unknown(let a), .unknown(let b)): identical(a, b)
    default: false
    }
  }
}
