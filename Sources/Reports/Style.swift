// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text looks where colour is on. Colour never carries a meaning that the text does not.
public enum Style: Sendable, CaseIterable {
  case plain, bold, dim, red, green, yellow, cyan

  /// The parameter of ECMA-48's SELECT GRAPHIC RENDITION, nil for plain text.
  var parameter: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .red: "31"
    case .green: "32"
    case .yellow: "33"
    case .cyan: "36"
    }
  }
}
