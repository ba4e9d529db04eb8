// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts over days as lines, with a day that is marked and a line to where it should go.
public struct LineChart: Sendable {
  public struct Point: Sendable, Equatable {
    /// A number of days.
    public let x: Int
    public let y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public struct Series: Sendable {
    public let name: String
    /// By day; not empty.
    public let points: [Point]

    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  public struct Mark: Sendable {
    public let x: Int
    public let label: String

    public init(x: Int, label: String) {
      self.x = x
      self.label = label
    }
  }

  public struct Guide: Sendable {
    public let name: String
    public let from: Point
    public let to: Point

    public init(name: String, from: Point, to: Point) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  private let series: [Series]
  private let mark: Mark?
  private let guide: Guide?
  private let dayLabel: @Sendable (Int) -> String

  /// - Parameter dayLabel: how a day is written under the axis.
  public init(
    _ series: [Series], mark: Mark? = nil, guide: Guide? = nil, dayLabel: @escaping @Sendable (Int) -> String
  ) {
    self.series = series
    self.mark = mark
    self.guide = guide
    self.dayLabel = dayLabel
  }

  private static let plotHeight = 180

  /// The drawing; nil where there is no point to draw.
  public func svg(id: String, title: String, description: String) -> SVG? {
    let points = series.flatMap(\.points) + (guide.map { [$0.from, $0.to] } ?? [])
    let days = points.map(\.x) + (mark.map { [$0.x] } ?? [])
    guard let first = days.min(), let last = days.max(), let most = points.map(\.y).max() else { return nil }
    let scale = ChartScale(most: most)
    let names = legend
    let top = (names.count + (mark == nil ? 0 : 1)) * SVG.lineHeight + 8
    let plot = Plot(
      days: first...last, scale: scale, left: SVG.digitWidth * String(scale.top).utf8.count + 8, top: top,
      height: Self.plotHeight)
    let content = names + axes(plot) + marked(plot) + guided(plot) + series.enumerated().flatMap { place, series in
      drawn(series, ChartLine(place: place), plot)
    }
    return SVG(
      id: id, title: title, description: description, height: top + Self.plotHeight + SVG.lineHeight + 6,
      content: content.joined(separator: "\n"))
  }

  /// Each line with its name, one below the other.
  private var legend: [String] {
    let lines = series.enumerated().map { place, series in
      let line = ChartLine(place: place)
      return (name: series.name, color: line.color, dashes: line.dashes, point: line as ChartLine?)
    }
    let guides = guide.map { [(name: $0.name, color: Self.guideColor, dashes: Self.guideDashes, point: nil as ChartLine?)] } ?? []
    return (lines + guides).enumerated().map { row, line in
      let y = Double(row * SVG.lineHeight + SVG.lineHeight / 2)
      return SVG.line((0, y), (28, y), color: line.color, width: 2, dashes: line.dashes)
        + (line.point?.point(x: 14, y: y) ?? "") + SVG.text(SVG.fitted(line.name, into: SVG.width - 36), x: 36, y: y + 5)
    }
  }

  private static let guideColor = "#006B4F"
  private static let guideDashes = "1 3"

  private func axes(_ plot: Plot) -> [String] {
    let counts = plot.scale.ticks.flatMap { tick in
      let y = plot.y(tick)
      return [
        SVG.line((plot.left, y), (plot.right, y), color: "#cccccc"),
        SVG.text(String(tick), x: plot.left - 5, y: y + 4, anchor: .end),
      ]
    }
    let (first, last) = (plot.days.lowerBound, plot.days.upperBound)
    let y = plot.bottom + Double(SVG.lineHeight)
    if first == last { return counts + [SVG.text(dayLabel(first), x: plot.x(first), y: y, anchor: .middle)] }
    return counts + [
      SVG.text(dayLabel(first), x: plot.left, y: y), SVG.text(dayLabel(last), x: plot.right, y: y, anchor: .end),
    ]
  }

  private func marked(_ plot: Plot) -> [String] {
    guard let mark else { return [] }
    let x = plot.x(mark.x)
    let label = SVG.fitted(mark.label, into: SVG.width)
    let width = Double(SVG.width(of: label))
    // Beside the line, or within the drawing where it would reach beyond.
    let left = min(max(0, x - width / 2), max(0, Double(SVG.width) - width))
    return [
      SVG.line((x, plot.top - 2), (x, plot.bottom), color: "#111111", width: 1.5, dashes: "4 2"),
      SVG.text(label, x: left, y: plot.top - 7),
    ]
  }

  private func guided(_ plot: Plot) -> [String] {
    guard let guide else { return [] }
    let (from, to) = (plot.place(guide.from), plot.place(guide.to))
    return [SVG.line(from, to, color: Self.guideColor, width: 2, dashes: Self.guideDashes)]
  }

  private func drawn(_ series: Series, _ line: ChartLine, _ plot: Plot) -> [String] {
    let places = series.points.map(plot.place)
    return [SVG.lines(places, color: line.color, width: 2, dashes: line.dashes)] + places.map { line.point(x: $0.x, y: $0.y) }
  }

  /// Where days and counts lie in the drawing.
  private struct Plot {
    let days: ClosedRange<Int>
    let scale: ChartScale
    let left: Double
    let top: Double
    let bottom: Double
    let right = Double(SVG.width - 6)

    init(days: ClosedRange<Int>, scale: ChartScale, left: Int, top: Int, height: Int) {
      self.days = days
      self.scale = scale
      self.left = Double(left)
      self.top = Double(top)
      bottom = Double(top + height)
    }

    func x(_ day: Int) -> Double {
      let span = days.upperBound - days.lowerBound
      return span == 0 ? (left + right) / 2 : left + (right - left) * Double(day - days.lowerBound) / Double(span)
    }

    func y(_ count: Int) -> Double { bottom - (bottom - top) * Double(count) / Double(scale.top) }

    func place(_ point: Point) -> (x: Double, y: Double) { (x(point.x), y(point.y)) }
  }
}
