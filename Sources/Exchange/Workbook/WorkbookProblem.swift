// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a workbook cannot be read: also the exit code by which the worker says so.
public enum WorkbookProblem: Int32, CaseIterable, Sendable {
  /// The container (zip or OLE) ends too early or contradicts itself.
  case containerDamaged = 20
  /// The list of sheets, or what leads to it.
  case workbookDamaged = 21
  case stringsDamaged = 22
  case stylesDamaged = 23
  case sheetDamaged = 24
  /// A container that holds no workbook.
  case notWorkbook = 25
  /// Asks for a password.
  case encrypted = 26
  /// No sheet is in it.
  case noSheet = 27
  /// The worker may take no more memory.
  case beyondMemory = 28
  /// The worker may take no more time.
  case beyondTime = 29
  /// Unpacked it is larger than a table may be.
  case beyondSize = 30
  /// The binary workbook `.xlsb`.
  case binary = 31
  /// The worker could not be held to its limits, or could not write what it read.
  case workerFailed = 32
}
