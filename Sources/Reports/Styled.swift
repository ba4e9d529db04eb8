// SPDX-License-Identifier: GPL-3.0-or-later

/// A text and how it looks.
public struct Styled: Sendable, ExpressibleByStringLiteral {
  public let text: String
  public let style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  public init(stringLiteral text: String) { self.init(text) }

  /// The text between its escape sequences where colour is on and there is something to colour.
  /// The text itself is not made inert: see ``InertText``.
  public func rendered(color: Bool) -> String {
    guard color, !text.isEmpty, let parameter = style.parameter else { return text }
    return "\u{1B}[\(parameter)m\(text)\u{1B}[0m"
  }
}
