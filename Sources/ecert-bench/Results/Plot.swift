// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Growth as a drawing (SVG): people to the right, seconds upwards, both logarithmic.
enum Plot {
  private static let (left, top, width, height) = (60.0, 20.0, 520.0, 420.0)

  static func svg(_ series: [(name: String, points: [Report.Point])]) -> String {
    let points = series.flatMap(\.points)
    let people = points.map { log10(Double($0.people)) }
    let seconds = points.map { log10($0.seconds) }
    let (x0, x1) = decades(people)
    let (y0, y1) = decades(seconds)
    func x(_ log: Double) -> Double { left + (log - x0) / (x1 - x0) * width }
    func y(_ log: Double) -> Double { top + (y1 - log) / (y1 - y0) * height }
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 860 480\" font-family=\"sans-serif\" font-size=\"11\">",
      "<title>Seconds of each job by people in the cache</title>",
      "<rect width=\"860\" height=\"480\" fill=\"#fff\"/>",
    ]
    for step in stride(from: x0, through: x1, by: 1) {
      lines.append(grid(x(step), top, x(step), top + height))
      lines.append(label(x(step), top + height + 16, "middle", "10^\(Int(step)) people"))
    }
    for step in stride(from: y0, through: y1, by: 1) {
      lines.append(grid(left, y(step), left + width, y(step)))
      lines.append(label(left - 6, y(step) + 4, "end", Text.seconds(pow(10, step))))
    }
    for (place, line) in series.enumerated() {
      let colour = "hsl(\(place * 360 / max(1, series.count)) 70% 40%)"
      let path = line.points.map { point in
        [x(log10(Double(point.people))), y(log10(point.seconds))].map { Text.rounded($0, 1) }.joined(separator: ",")
      }.joined(separator: " ")
      lines.append("<polyline fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.5\" points=\"\(path)\"/>")
      let row = top + 12 + Double(place) * 15
      lines.append("<rect x=\"600\" y=\"\(row - 8)\" width=\"12\" height=\"3\" fill=\"\(colour)\"/>")
      lines.append(label(618, row - 3, "start", line.name))
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The whole powers of ten around some logarithms, at least one apart.
  private static func decades(_ logs: [Double]) -> (Double, Double) {
    let first = (logs.min() ?? 0).rounded(.down)
    return (first, max((logs.max() ?? 1).rounded(.up), first + 1))
  }

  private static func grid(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" stroke=\"#ddd\"/>"
  }

  private static func label(_ x: Double, _ y: Double, _ anchor: String, _ text: String) -> String {
    let safe = text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
    return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(safe)</text>"
  }
}
