// SPDX-License-Identifier: GPL-3.0-or-later

/// A report as people read it: sections of sentences, drawings and tables, of which every format is a rendering. Of
/// whom and what it speaks is its maker's matter; here everything is text and numbers.
public struct Briefing: Sendable {
  public let title: String
  /// BCP 47.
  public let languageTag: String
  public let opening: [String]
  public let sections: [BriefingSection]

  public init(title: String, languageTag: String, opening: [String], sections: [BriefingSection]) {
    self.title = title
    self.languageTag = languageTag
    self.opening = opening
    self.sections = sections
  }

  /// The file of a format.
  public func text(as format: BriefingFormat) -> String {
    switch format {
    case .html: html
    case .markdown: markdown
    }
  }
}
