// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Where a report goes, and as what: its name says it.
struct ReportFile: Sendable {
  let path: String
  let format: BriefingFormat

  /// nil: the name ends like no format.
  init?(_ path: String) {
    guard let format = BriefingFormat(fileName: path) else { return nil }
    self.path = path
    self.format = format
  }

  /// Those that there are: `.html, .md`.
  static func suffixes(joinedBy separator: String) -> String {
    BriefingFormat.allCases.map(\.rawValue).joined(separator: separator)
  }
}
