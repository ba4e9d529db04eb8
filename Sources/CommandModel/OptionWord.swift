// SPDX-License-Identifier: GPL-3.0-or-later

/// A word that names options, taken apart; the dashes may be full-width or come from an input method
/// (`－－ｆｏｒｍａｔ`, `——format`).
struct OptionWord {
  /// True for `--name`, false for letters behind one dash.
  let isLong: Bool
  /// Name or letters, full-width forms folded one to one. Never empty.
  let name: [Unicode.Scalar]
  private let scalars: [Unicode.Scalar]
  private let nameStart: Int

  /// Nil for a word that is no option: a lone `-`, an operand, a Chinese dash before Chinese text.
  init?(_ word: String) {
    let scalars = Array(word.unicodeScalars)
    let dashes = scalars.prefix { Self.isDash($0) }
    guard let first = dashes.first, dashes.count < scalars.count else { return nil }
    if first == "-" {
      // Behind ASCII dashes anything is a name, a third dash included, so that it is told to be unknown.
      nameStart = min(dashes.prefix { $0 == "-" }.count, 2)
      isLong = nameStart == 2
    } else {
      let body = scalars[dashes.count...]
      guard Self.isASCIILetter(FullWidth.folded(body[body.startIndex])) else { return nil }
      let isOneLetter = body.count == 1 || FullWidth.folded(body[body.startIndex + 1]) == "="
      nameStart = dashes.count
      isLong = dashes.allSatisfy { Self.isShortDash($0) } ? dashes.count > 1 : !isOneLetter
    }
    self.scalars = scalars
    let name = scalars[nameStart...].prefix { FullWidth.folded($0) != "=" && $0 != FullWidth.space }
    self.name = name.map { FullWidth.folded($0) }
    if name.isEmpty { return nil }
  }

  var text: String { Self.text(name) }

  /// The dashes and the name as typed, for errors.
  var typed: String { Self.text(scalars[..<(nameStart + name.count)]) }

  /// What follows the first `=`, as typed.
  var value: String? {
    let tail = scalars[(nameStart + name.count)...]
    return tail.first.map { FullWidth.folded($0) } == "=" ? Self.text(tail.dropFirst()) : nil
  }

  /// What follows a full-width space behind the name: the next word.
  var nextWord: String? {
    let tail = scalars[(nameStart + name.count)...]
    guard tail.first == FullWidth.space else { return nil }
    let next = tail.drop { $0 == FullWidth.space }
    return next.isEmpty ? nil : Self.text(next)
  }

  /// Everything behind the first letters, as typed: `VALUE` of `-xVALUE` and of `-x=VALUE`.
  func attached(behind letters: Int) -> String? {
    let tail = scalars[(nameStart + letters)...]
    guard let first = tail.first else { return nil }
    if FullWidth.folded(first) == "=" { return Self.text(tail.dropFirst()) }
    let value = tail.drop { $0 == FullWidth.space }
    return value.isEmpty ? nil : Self.text(value)
  }

  /// Hyphen-minus, and the dashes that input methods and word processors make of it.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    isShortDash(scalar) || ["\u{2013}", "\u{2014}", "\u{2015}", "\u{2E3A}"].contains(scalar)
  }

  /// A dash that stands for one `-`; the longer ones may stand for two.
  private static func isShortDash(_ scalar: Unicode.Scalar) -> Bool {
    ["-", "\u{FF0D}", "\u{FE63}", "\u{2010}", "\u{2011}", "\u{2212}"].contains(scalar)
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
