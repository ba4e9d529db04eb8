// SPDX-License-Identifier: GPL-3.0-or-later

/// One section of a report. What a drawing shows its table says too.
public struct BriefingSection: Sendable {
  public let title: String
  public let sentences: [String]
  public let drawing: SVG?
  /// nil: the sentences say all.
  public let table: BriefingTable?

  public init(title: String, sentences: [String] = [], drawing: SVG? = nil, table: BriefingTable? = nil) {
    self.title = title
    self.sentences = sentences
    self.drawing = drawing
    self.table = table
  }
}
