// SPDX-License-Identifier: GPL-3.0-or-later

/// A drawing in SVG for a page: elements and attributes are ours, every text is escaped. It carries no style, so that
/// the page's policy can forbid all but its own, and scales with the page by its `viewBox`.
public struct SVG: Sendable, Equatable {
  /// The element, as it stands in the page.
  public let text: String

  /// - Parameters:
  ///   - id: names title and description, once in a page: letters, digits and hyphens.
  ///   - title: what is drawn, for those who do not see it.
  ///   - description: what there is to see.
  init(id: String, title: String, description: String, height: Int, content: String) {
    text = """
      <svg role="img" aria-labelledby="\(id)-title \(id)-description" viewBox="0 0 \(Self.width) \(height)" \
      font-size="\(Self.fontSize)" fill="#111">
      <title id="\(id)-title">\(HTMLPage.escaped(title))</title>
      <desc id="\(id)-description">\(HTMLPage.escaped(description))</desc>
      \(content)
      </svg>
      """
  }

  /// Units across; at a phone's width the text is still read.
  static let width = 400
  static let fontSize = 13
  /// What a digit takes at most, in wide fonts too.
  static let digitWidth = 9
  static let lineHeight = 18

  /// How wide a text is at most: nobody knows which font the reader has. A Chinese character is as wide as it is high,
  /// one half as wide on a terminal takes more than half of that.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  private static func width(of character: Character) -> Int {
    let columns = TextWidth.of(character)
    return columns == 2 ? fontSize + 1 : columns * digitWidth
  }

  /// As much of a text as fits; what is cut off shows as `…`.
  static func fitted(_ text: String, into units: Int) -> String {
    let inert = InertText.of(text)
    if width(of: inert) <= units { return inert }
    var left = units - fontSize
    let kept = inert.prefix { character in
      left -= width(of: character)
      return left >= 0
    }
    return kept + TextWidth.ellipsis
  }

  enum Anchor: String {
    case start, middle, end
  }

  static func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\">\(HTMLPage.escaped(text))</text>"
  }

  static func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), color: String, width: Double = 1, dashes: String = ""
  ) -> String {
    """
    <line x1="\(number(from.x))" y1="\(number(from.y))" x2="\(number(to.x))" y2="\(number(to.y))" \
    \(stroke(color, width, dashes))/>
    """
  }

  static func lines(_ places: [(x: Double, y: Double)], color: String, width: Double = 1, dashes: String = "") -> String {
    let points = places.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return "<polyline points=\"\(points)\" fill=\"none\" \(stroke(color, width, dashes))/>"
  }

  private static func stroke(_ color: String, _ width: Double, _ dashes: String) -> String {
    let dash = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    return "stroke=\"\(color)\" stroke-width=\"\(number(width))\"\(dash)"
  }

  /// At most one decimal, whatever the locale.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
