// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Sets a setting, or goes back to the shipped default, and judges everybody again where the setting
/// bears on verdicts, in one transaction.
public struct SettingChange {
  private let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - values: by setting; nil unsets.
  /// - Returns: who became licensable and who blocked; nil when no verdict depends on it.
  /// - Throws: `SettingError`; then nothing is changed.
  public func run(
    _ values: [(Setting, String?)], dryRun: Bool, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> EligibilityChange? {
    for (setting, value) in values { try Self.checkHeadings(setting, value) }
    let settings = try desk.settings.changed(values)
    let judgesAgain = settings.bearingOnVerdicts != desk.settings.bearingOnVerdicts
    return try desk.cache.write(dryRun: dryRun) { writer in
      for (setting, value) in values { try writer.store(setting, value: value) }
      return judgesAgain
        ? try writer.judgeEverything(office: desk.office, asOf: desk.asOf, progress: progress) : nil
    }
  }

  /// A remembered heading names a column of its export, as `--map` does.
  private static func checkHeadings(_ setting: Setting, _ value: String?) throws {
    guard let value, let kind = ExportKind.allCases.first(where: { setting == .headings(of: $0) }),
      let map = HeadingMap(value)
    else { return }
    var request = ImportRequest(kind: kind, files: [])
    request.map = map
    try request.check()
  }
}
