// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A page in mdoc(7), macro by macro, with paragraphs parted where the macros ask for it.
struct RoffPage {
  private(set) var text = ""
  /// Whether a paragraph may begin without `.Pp`: behind a heading or the term of a list.
  private var isFresh = true

  /// Columns of a term that has what it means beside it.
  static let widestTerm = 24

  /// The head of the page, and the section from which whatis(1) takes what it says.
  /// - Parameters:
  ///   - name: of the page: `ecert-admin-photo`.
  ///   - summary: one line without a full stop.
  ///   - source: the program and its version, for the foot.
  init(name: String, summary: String, source: String, date: String) {
    text = """
      .\\" SPDX-License-Identifier: GPL-3.0-or-later
      .\\" Made from the command table. ECERT_RECORD=1 swift test --filter ManualTests makes it again.

      """
    macro("Dd", date)
    macro("Dt", RoffText.arguments(name.uppercased() + " 1"))
    macro("Os", RoffText.arguments(source))
    macro("Sh", "NAME")
    macro("Nm", RoffText.arguments(name))
    macro("Nd", RoffText.arguments(summary))
  }

  /// A line of macros.
  mutating func macro(_ line: String) {
    text += "." + line + "\n"
    isFresh = false
  }

  /// - Parameter arguments: as `RoffText.arguments` makes them.
  mutating func macro(_ name: String, _ arguments: String) { macro(name + " " + arguments) }

  mutating func section(_ title: String) {
    macro("Sh", RoffText.arguments(title))
    isFresh = true
  }

  mutating func subsection(_ title: String) {
    macro("Ss", RoffText.arguments(title))
    isFresh = true
  }

  /// Begins a paragraph.
  mutating func paragraph() {
    if !isFresh { macro("Pp") }
  }

  /// Plain text with paragraphs parted by empty lines. Indented lines become a list.
  mutating func prose(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      self.paragraph()
      var isInList = false
      for line in paragraph.split(separator: "\n") {
        let isItem = line.first == " "
        if isItem != isInList { isItem ? macro("Bl", "-bullet -compact") : macro("El") }
        if isItem { macro("It") }
        isInList = isItem
        fill(line)
      }
      if isInList { macro("El") }
    }
  }

  /// Text that goes on in the paragraph.
  /// - Parameter isTyped: whether all its words are to stay in one piece.
  mutating func fill(_ text: some StringProtocol, isTyped: Bool = false) {
    for line in RoffProse.lines(of: text, isTyped: isTyped) { self.text += line + "\n" }
    isFresh = false
  }

  /// What stands as it is.
  mutating func literal(_ lines: [String]) {
    macro("Bd", "-literal -offset indent")
    for line in lines { text += RoffText.line(RoffText.escaped(line)) + "\n" }
    macro("Ed")
  }

  /// A list of terms that have lines of their own, with empty lines between the items.
  mutating func beginList() { macro("Bl", "-tag -width Ds") }

  /// A list of short terms beside what they mean. Where one is long, all would be pushed to the margin: then
  /// they have lines of their own, but there is nothing between the items.
  mutating func beginCompactList(of terms: [String]) {
    let longest = terms.map { TextWidth.of($0) }.max() ?? 0
    macro("Bl", "-tag -width " + (longest > Self.widestTerm ? "Ds" : "\(longest + 2)n") + " -compact")
  }

  /// - Parameter term: as `RoffText.arguments` makes it, and macros.
  mutating func item(_ term: String) {
    macro("It", term)
    isFresh = true
  }

  mutating func endList() { macro("El") }
}
