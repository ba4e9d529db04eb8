// SPDX-License-Identifier: GPL-3.0-or-later

/// What some office asks of a photo: a setting, since the limits of the registration systems are not established.
/// Written as words: `358x441`, and where it says so `jpeg` or `png`, `24-bit`, `white`, `20-45kB`.
public struct PhotoPreset: Sendable, Equatable {
  /// In pixels.
  public let width: Int
  public let height: Int
  public let format: PhotoMeasures.Format?
  /// Bits of a pixel.
  public let depth: Int?
  public let asksForWhite: Bool
  /// Thousands of bytes.
  public let kilobytes: ClosedRange<Int>?

  /// - Throws: the word that is nonsense, empty where the size is missing.
  public init(_ text: String) throws(Nonsense) {
    var size: (Int, Int)?
    var format: PhotoMeasures.Format?
    var depth: Int?
    var (isWhite, kilobytes): (Bool, ClosedRange<Int>?) = (false, nil)
    for word in Settings.words(in: text) {
      let lower = word.lowercased()
      if let found = Self.size(lower) {
        size = found
      } else if let found = PhotoMeasures.Format(rawValue: lower) {
        format = found
      } else if lower == "white" {
        isWhite = true
      } else if lower.hasSuffix("-bit"), let bits = lower.dropLast(4).utf8.decimalNumber, (1...64).contains(bits) {
        depth = bits
      } else if lower.hasSuffix("kb"), let range = WholeRange(String(lower.dropLast(2)))?.range,
        Self.possibleKilobytes.contains(range.upperBound)
      {
        kilobytes = range
      } else {
        throw Nonsense(word: word)
      }
    }
    guard let size else { throw Nonsense(word: "") }
    (width, height) = size
    self.format = format
    self.depth = depth
    asksForWhite = isWhite
    self.kilobytes = kilobytes
  }

  /// What any limit on the bytes of a file may be.
  static let possibleKilobytes = 0...5_242

  public struct Nonsense: Error, Sendable, Equatable {
    public let word: String

    public init(word: String) { self.word = word }
  }

  private static func size(_ word: String) -> (Int, Int)? {
    let sides = word.split(separator: word.contains("×") ? "×" : "x", omittingEmptySubsequences: false)
      .map { $0.utf8.decimalNumber }
    guard sides.count == 2, let width = sides[0], let height = sides[1], (1...PhotoMeasures.longestSide).contains(width),
      (1...PhotoMeasures.longestSide).contains(height)
    else { return nil }
    return (width, height)
  }
}

/// `20-45`, both ends included.
struct WholeRange {
  let range: ClosedRange<Int>

  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.utf8.decimalNumber }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    range = first...last
  }
}
