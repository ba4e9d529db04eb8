// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// A computer on which the worker for workbooks is not installed.
struct NoWorkbooks: WorkbookPort {
  var isInstalled: Bool { false }

  func start(_ task: WorkbookTask, input: Int32, output: Int32?) -> (any WorkbookProcess)? { nil }
}
