// SPDX-License-Identifier: GPL-3.0-or-later

/// How one line of a chart is told from the others: by colour (Okabe and Ito's, which the colour-blind tell apart), and
/// printed in grey by its dashes and the shape of its points.
enum ChartLine: Int, CaseIterable {
  case solid, dashed, dotted

  /// Of the line in this place of a chart; from the fourth on they recur.
  init(place: Int) { self = Self.allCases[place % Self.allCases.count] }

  var color: String {
    switch self {
    case .solid: "#0072B2"
    case .dashed: "#D55E00"
    case .dotted: "#333333"
    }
  }

  var dashes: String {
    switch self {
    case .solid: ""
    case .dashed: "7 4"
    case .dotted: "2 3"
    }
  }

  func point(x: Double, y: Double) -> String {
    let n = SVG.number
    switch self {
    case .solid: return "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"3\" fill=\"\(color)\"/>"
    case .dashed:
      return "<rect x=\"\(n(x - 3))\" y=\"\(n(y - 3))\" width=\"6\" height=\"6\" fill=\"\(color)\"/>"
    case .dotted:
      return "<polygon points=\"\(n(x)),\(n(y - 4)) \(n(x + 4)),\(n(y + 3)) \(n(x - 4)),\(n(y + 3))\" fill=\"\(color)\"/>"
    }
  }
}
