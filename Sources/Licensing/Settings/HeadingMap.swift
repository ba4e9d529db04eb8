// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of columns that a place gives to an export's fields: `THEIRS=ours`, several separated by `;`.
public struct HeadingMap: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public let theirs: String
    public let ours: String
  }

  public let entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// nil when a part is not `THEIRS=ours` with both sides filled.
  public init?(_ text: String) {
    var entries: [Entry] = []
    for part in Self.parts(text) {
      guard let entry = Self.entry(part) else { return nil }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// The last `=` separates, because a heading of theirs may hold one.
  public static func entry(_ text: String) -> Entry? {
    guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else { return nil }
    let theirs = Cleaning.heading(String(text[..<sign]))
    let ours = Cleaning.heading(String(text[text.index(after: sign)...]))
    return theirs.isEmpty || ours.isEmpty ? nil : Entry(theirs: theirs, ours: ours)
  }

  public var text: String {
    entries.map { "\(Self.escaped($0.theirs))=\(Self.escaped($0.ours))" }.joined(separator: ";")
  }

  /// A `;` of a heading itself, and a backslash, have a backslash in front.
  private static func escaped(_ heading: String) -> String {
    heading.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == ";" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }

  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
      } else if !isEscaped, scalar == ";" {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// These entries and, where they do not name the same column, the others.
  public func over(_ others: HeadingMap) -> HeadingMap {
    HeadingMap(entries: entries + others.entries.filter { other in
      !entries.contains { identical($0.theirs, other.theirs) }
    })
  }
}
