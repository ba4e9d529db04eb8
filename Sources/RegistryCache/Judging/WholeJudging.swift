// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheWriter {
  /// Judges every row again: the rules or a setting that bears on verdicts changed.
  ///
  /// - Parameter progress: is told after each row (rows done, rows in all); throws to stop.
  /// - Returns: who became licensable and who blocked, of those the desk may see.
  @discardableResult
  public func judgeEverything(
    office: Office, asOf: CivilDate, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> EligibilityChange {
    let settings = try settings()
    let touched = try Touched(self)
    for kind in PersonKind.allCases { try touched.everyRow(of: kind) }
    let judging = try Judging(self, viewpoint: .init(office: office, asOf: asOf, settings: settings))
    let total = touched.rows.count
    var done = 0
    try judging.judge(touched.rows, day: asOf) {
      done += 1
      try progress(done, total)
    }
    try markJudged(by: settings)
    return judging.change
  }
}
