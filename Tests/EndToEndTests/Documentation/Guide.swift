// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of documentation, of which the examples are read.
///
/// In a fenced block of `console`, which may be indented, each line that begins with `$ ` is a line to type; a
/// backslash at its end continues it. Everything else there is output. A comment `# 65` at the end of a line
/// says with which status it ends, if not with 0 or 1. One of the first two lines of the page may say at which
/// desk it is read: `<!-- empty -->` or `<!-- institution CODE -->`; else it is the demo's own.
struct Guide {
  enum Desk: Equatable {
    /// The authority's desk that the demo makes.
    case demo
    /// A cache that is not there yet.
    case empty
    /// The desk of one institution of the demo's district.
    case institution(code: String)
  }

  struct Line: Equatable {
    /// Of the page, from 1.
    let number: Int
    let text: String

    /// The status that the comment at its end names.
    var status: Int32? {
      guard let mark = text.lastIndex(of: "#"), text[..<mark].hasSuffix(" ") else { return nil }
      return Int32(text[text.index(after: mark)...].drop { $0 == " " })
    }

    func accepts(_ result: RunResult) -> Bool {
      if let status { return result.status == status }
      return result.status == 0 || result.status == 1
    }
  }

  private struct Block {
    let number: Int
    let info: String
    let indentation: Int
    var lines: [Line] = []
  }

  /// The last is a fence that says nothing.
  private static let infoStrings = ["console", "text", "sh", "ini", "csv", "json", ""]

  private(set) var desk: Desk
  private(set) var examples: [Line] = []
  /// What is against the convention, each with its line.
  private(set) var problems: [String] = []

  /// - Parameter desk: where the page names none.
  init(_ text: String, desk: Desk = .demo) {
    self.desk = desk
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      Line(number: $0.offset + 1, text: String($0.element))
    }
    for line in lines.prefix(2) where line.text.hasPrefix("<!--") { readMarker(line) }
    readBlocks(lines)
  }

  private mutating func readMarker(_ line: Line) {
    let words = line.text.split(separator: " ").map(String.init)
    if words.count == 4 && words[1] == "SPDX-License-Identifier:" { return }
    if desk != .demo {
      problems.append("\(line.number): a second marker: \(line.text)")
    } else if words == ["<!--", "empty", "-->"] {
      desk = .empty
    } else if words.count == 4 && words[1] == "institution" && words[3] == "-->" {
      desk = .institution(code: words[2])
    } else {
      problems.append("\(line.number): unknown marker: \(line.text)")
    }
  }

  private mutating func readBlocks(_ lines: [Line]) {
    var block: Block?
    for line in lines {
      let text = line.text.drop { $0 == " " }
      if text.hasPrefix("~~~") { problems.append("\(line.number): a fence of tildes") }
      guard var open = block else {
        if text.hasPrefix("```") { block = opened(line, String(text.dropFirst(3))) }
        continue
      }
      if text.hasPrefix("```") {
        if text != "```" { problems.append("\(line.number): a fence within that of line \(open.number)") }
        if open.info == "console" { readExamples(open) }
        block = nil
      } else {
        open.lines.append(Line(number: line.number, text: Self.unindented(line.text, by: open.indentation)))
        block = open
      }
    }
    if let block { problems.append("\(block.number): a fence without an end") }
  }

  private mutating func opened(_ line: Line, _ info: String) -> Block {
    if !Self.infoStrings.contains(info) { problems.append("\(line.number): unknown info string: \(info)") }
    return Block(number: line.number, info: info, indentation: line.text.prefix { $0 == " " }.count)
  }

  private static func unindented(_ text: String, by columns: Int) -> String {
    let spaces = text.prefix { $0 == " " }.count
    return String(text.dropFirst(min(columns, spaces)))
  }

  private mutating func readExamples(_ block: Block) {
    let before = examples.count
    var unfinished: Line?
    for line in block.lines {
      let whole: Line
      if let begun = unfinished {
        whole = Line(number: begun.number, text: begun.text + "\n" + line.text)
      } else if line.text.hasPrefix("$ ") {
        whole = Line(number: line.number, text: String(line.text.dropFirst(2)))
      } else {
        continue
      }
      let goesOn = line.text.hasSuffix("\\")
      unfinished = goesOn ? whole : nil
      if !goesOn { examples.append(whole) }
    }
    if let unfinished { problems.append("\(unfinished.number): goes on behind the end of its block") }
    if examples.count == before { problems.append("\(block.number): a console without a line to type") }
  }
}
