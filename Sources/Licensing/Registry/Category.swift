// SPDX-License-Identifier: GPL-3.0-or-later

/// The category (类别) of a physician's qualification or registration.
///
/// 10 临床, 20 口腔, 30 公共卫生; 40–49 are one family 中医, because lists renumber within it: the
/// second digit is information only. The codes for 乡村全科 and 中医(专长) are not established, so such a
/// word stays as it came and is compared as text.
public enum Category: Sendable {
  case known(Int)
  case unknown(String)

  private static let words: [(String, Int)] = [
    ("临床", 10), ("口腔", 20), ("公共卫生", 30), ("公卫", 30), ("中医", 41), ("中西医结合", 42),
    ("蒙医", 43), ("藏医", 44), ("维医", 45), ("傣医", 46), ("朝医", 47), ("壮医", 48),
  ]

  /// Reads a cleaned cell (`Cleaning.word`); a final 类别 is ignored.
  public init(_ word: String) {
    if let code = Self.code(of: Self.stem(word)) {
      self = .known(code)
    } else {
      self = .unknown(word)
    }
  }

  private static func stem(_ word: String) -> String {
    let end = "类别".utf8
    guard word.utf8.last == end.last, word.utf8.suffix(end.count).elementsEqual(end) else { return word }
    return String(word.utf8.dropLast(end.count)) ?? word
  }

  private static func code(of stem: String) -> Int? {
    if let found = words.first(where: { identical($0.0, stem) }) { return found.1 }
    return stem.utf8.count == 2 && CategoryCode.isKnown(stem) ? Int(stem) : nil
  }

  /// What lists print: the code, or the word as it came.
  public var printed: String {
    switch self {
    case .known(let code): String(code)
    case .unknown(let word): word
    }
  }

  /// Equal by code, the family 40–49 as one; unknown words byte for byte, a final 类别 aside.
  public func matches(_ other: Category) -> Bool {
    switch (self, other) {
    case (.known(let a), .known(let b)): a / 10 == b / 10
    case (.unknown(let a), .unknown(let b)): identical(Self.stem(a), Self.stem(b))
    default: false
    }
  }
}
