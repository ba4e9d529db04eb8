// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

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

  /// What becomes the file.
  public enum Content {
    case text(String)
    /// From which a workbook is made.
    case workbook([WorkbookLine])
  }

  public func content(as format: BriefingFormat) -> Content {
    switch format {
    case .html: .text(html)
    case .markdown: .text(markdown)
    case .workbook: .workbook(workbookLines)
    }
  }
}
