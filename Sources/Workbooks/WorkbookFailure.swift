// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// Ends the reading of a workbook; the worker's exit code is the problem's number.
struct WorkbookFailure: Error {
  let problem: WorkbookProblem

  init(_ problem: WorkbookProblem) { self.problem = problem }
}
