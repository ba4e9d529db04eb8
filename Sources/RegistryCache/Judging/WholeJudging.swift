// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheWriter {
  /// Judges every row again: the rules or a setting that bears on verdicts changed.
  ///
  /// - Parameter progress: told now and then (rows done, rows in all); throws to stop.
  /// - Returns: who became licensable and who blocked, of those the desk may see.
  @discardableResult
  public func judgeEverything(
    office: Office, asOf: CivilDate, progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws -> EligibilityChange {
    let settings = try settings()
    let judging = try Judging(self, viewpoint: .init(office: office, asOf: asOf, settings: settings))
    let everybody = try rows(of: .physicians) + rows(of: .nurses)
    var total = everybody
    var done = 0
    var foreseen: ForeseenFacts?
    var rows = RowSet()
    if rowsAreAsCommitted,
      let survey = try Survey(self, settings, day: asOf).run(progress: { looked, found in
        (done, total) = (looked, everybody + found)
        try progress(done, total)
      })
    {
      (rows, foreseen) = survey
    } else {
      let touched = try Touched(self)
      for kind in PersonKind.allCases { try touched.everyRow(of: kind) }
      rows = touched.rows
    }
    var pace = Pace(every: 1_024)
    try judging.judge(rows, day: asOf, foreseen: foreseen) {
      done += 1
      try pace.step { try progress(done, total) }
    }
    try markJudged(by: settings)
    return judging.change
  }
}
