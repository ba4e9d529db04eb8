// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts as horizontal bars, each below its label, so that long labels are read on a phone.
public struct BarChart: Sendable {
  public struct Bar: Sendable, Equatable {
    public let label: String
    public let value: Int

    /// - Parameter value: not negative.
    public init(label: String, value: Int) {
      self.label = label
      self.value = value
    }
  }

  private let bars: [Bar]

  public init(_ bars: [Bar]) { self.bars = bars }

  private static let rowHeight = 40
  private static let barHeight = 14
  private static let color = "#0072B2"

  /// The drawing; nil where there is no bar.
  public func svg(id: String, title: String, description: String) -> SVG? {
    guard let most = bars.map(\.value).max() else { return nil }
    // The longest bar leaves room for its figure.
    let room = SVG.width - SVG.digitWidth * String(most).utf8.count - 10
    let rows = bars.enumerated().map { place, bar in
      row(bar, y: place * Self.rowHeight, width: most == 0 ? 0 : Double(room) * Double(bar.value) / Double(most))
    }
    return SVG(
      id: id, title: title, description: description, height: bars.count * Self.rowHeight,
      content: rows.joined(separator: "\n"))
  }

  private func row(_ bar: Bar, y: Int, width: Double) -> String {
    let top = y + SVG.lineHeight
    return SVG.text(SVG.fitted(bar.label, into: SVG.width), x: 0, y: Double(y + SVG.fontSize))
      + "<rect x=\"0\" y=\"\(top)\" width=\"\(SVG.number(width))\" height=\"\(Self.barHeight)\" fill=\"\(Self.color)\"/>"
      + SVG.text(String(bar.value), x: width + 5, y: Double(top + Self.barHeight - 3))
  }
}
