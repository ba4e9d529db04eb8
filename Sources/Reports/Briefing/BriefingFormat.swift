// SPDX-License-Identifier: GPL-3.0-or-later

/// What files a report can be written as, told by how the file's name ends. A further one does not compile until it is
/// rendered.
public enum BriefingFormat: String, Sendable, CaseIterable {
  case html = ".html"
  case markdown = ".md"
  case workbook = ".xlsx"

  /// nil: the name ends like none of them.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let format = Self.allCases.first(where: { name.hasSuffix($0.rawValue) }) else { return nil }
    self = format
  }
}
