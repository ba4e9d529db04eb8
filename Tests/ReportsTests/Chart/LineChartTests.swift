// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Reports

@Suite("A chart of lines")
struct LineChartTests {
  private func draw(
    _ series: [(String, [(Int, Int)])], mark: Int? = nil, guide: (from: (Int, Int), to: (Int, Int))? = nil
  ) -> String? {
    LineChart(
      series.map { name, points in
        .init(name: name, points: points.map { LineChart.Point(x: $0.0, y: $0.1) })
      },
      mark: mark.map { .init(x: $0, label: "期限") },
      guide: guide.map {
        .init(name: "所需", from: .init(x: $0.from.0, y: $0.from.1), to: .init(x: $0.to.0, y: $0.to.1))
      }
    ) { "day \($0)" }.svg(id: "c", title: "曲线", description: "说明")?.text
  }

  /// The points of each line.
  private func lines(_ svg: String) -> [[[Double]]] {
    svg.matches(of: /<polyline points="([^"]*)"/).map { match in
      match.1.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
    }
  }

  @Test("draws days from left to right and counts from the bottom up")
  func places() throws {
    let svg = try #require(draw([("a", [(0, 0), (5, 50), (10, 100)])]))
    let line = try #require(lines(svg).first)
    #expect(line.count == 3)
    #expect(line[0][0] < line[1][0] && line[1][0] < line[2][0])
    #expect(abs(line[1][0] - (line[0][0] + line[2][0]) / 2) < 0.11, "halfway in time")
    #expect(abs(line[1][1] - (line[0][1] + line[2][1]) / 2) < 0.11, "halfway in number")
    #expect(line[0][1] > line[2][1])
    #expect(svg.contains(">day 0<") && svg.contains(">day 10<"))
  }

  @Test("tells its lines apart by colour, dashes and shape")
  func apart() throws {
    let svg = try #require(draw([("a", [(0, 1)]), ("b", [(0, 2)]), ("c", [(0, 3)])]))
    let strokes = svg.matches(of: /<polyline [^>]*stroke="([^"]*)"/).map { String($0.1) }
    #expect(Set(strokes).count == 3)
    #expect(svg.contains("<circle") && svg.contains("<rect") && svg.contains("<polygon"))
    #expect(Set(svg.matches(of: /<polyline [^>]*stroke-dasharray="([^"]*)"/).map { String($0.1) }).count == 2)
  }

  @Test("lets a mark before, on and after its days stand within the drawing", arguments: [-30, 0, 3, 10, 60])
  func mark(at day: Int) throws {
    let svg = try #require(draw([("a", [(0, 7), (10, 9)])], mark: day))
    let x = try #require(svg.firstMatch(of: /<line x1="([0-9.]+)" [^>]*stroke="#111111"/).flatMap { Double($0.1) })
    let line = try #require(lines(svg).first)
    #expect((0...Double(SVG.width)).contains(x))
    #expect((x < line[0][0]) == (day < 0) && (x > line[1][0]) == (day > 10))
    #expect(svg.contains(">期限<"))
  }

  @Test("draws a single day in the middle, and nobody at the bottom")
  func single() throws {
    let svg = try #require(draw([("a", [(3, 0)])]))
    #expect(lines(svg).first?.count == 1)
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(svg.contains(">day 3<"))
  }

  @Test("without a point is none") func empty() { #expect(draw([]) == nil) }

  @Test("draws the way to the goal")
  func guide() throws {
    let svg = try #require(draw([("a", [(0, 10), (10, 20)])], mark: 20, guide: ((10, 20), (20, 100))))
    #expect(svg.contains(">所需<"))
    #expect(svg.contains(">100<"), "the axis has room for the goal")
  }

  @Test("says in words what it shows, and no text is markup")
  func words() throws {
    let chart = LineChart([.init(name: "<script>&\"", points: [.init(x: 0, y: 1)])]) { _ in "</svg>" }
    let svg = try #require(chart.svg(id: "c", title: "<b>", description: "\u{1B}[31m</desc>")).text
    #expect(svg.contains("<title id=\"c-title\">&lt;b&gt;</title>"))
    #expect(svg.contains("<desc id=\"c-description\">\u{FFFD}[31m&lt;/desc&gt;</desc>"))
    #expect(svg.contains("&lt;script&gt;&amp;&quot;"))
    #expect(!svg.contains("<script") && svg.components(separatedBy: "</svg>").count == 2)
    #expect(!svg.contains("style="), "the page's policy forbids styles within")
  }

  @Test("is XML")
  func xml() throws {
    let svg = try #require(draw([("a", [(0, 1), (3, 4)]), ("b&", [(0, 2)])], mark: 9))
    #expect(XMLCheck.isWellFormed(svg))
  }
}
