// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// What failed, why, and what to do: one message for each error.
public protocol FailureMessages {
  func explain(_ error: CacheError) -> String
  func explain(_ error: ReadingError, file: String) -> String
  func explain(_ error: ImportError) -> String
  /// A file that was refused whole; nothing of any file of the command was imported.
  func refused(file: String, _ error: ImportError) -> String
  func explain(_ error: PersonError, typed: String) -> String
  func explain(_ error: ListError) -> String
  func explain(_ error: SettingError) -> String
  func explain(_ error: RestoreError) -> String
  func explain(_ error: DisclosureError) -> String
  func explain(_ error: CommandError) -> String
  /// One problem of a rejected row, without its place.
  func explain(_ problem: RowProblem) -> String
  func outputFailed(path: String?, errno: Int32) -> String
  func programFault(_ detail: String) -> String
  /// Stands before every error: `错误：`.
  var errorPrefix: String { get }
}

/// What a command refuses or misses by itself.
public enum CommandError: Error, Sendable, Equatable {
  /// A question that nobody can be asked: `--yes` is missing.
  case confirmationMissing
  /// The answer was no.
  case declined
  case settingUnknown(key: String, similar: [String])
  case settingsFileMalformed(file: String, line: Int)
  /// A line of a file of settings that names no setting, or gives one a value that does not fit.
  case settingsFileLine(file: String, line: Int, SettingsFileProblem)
  case snapshotNeedsAll(kind: ExportKind)
  case noSecretInput
  case notADirectory(path: String)
  case directoryNotEmpty(path: String)
  case outputNeedsOneFormat
  case divisionMalformed(String)
  case unknownDifference(String)
  /// `--for` says whom a file of accounts or qualifications covers, and no other.
  case coverageDoesNotApply(kind: ExportKind)
  /// An export of a day that has not come: every export until then would count as older.
  case exportedAhead(day: String, today: String)
  /// A report is to compare with a day that has not come.
  case sinceAhead(day: String, today: String)
  /// `--output` names the cache or a file that the command reads or writes by itself.
  case outputIsInUse(path: String)
  /// An option that says how a page looks, where none is made.
  case needsPage(option: String)
  /// A workbook is no text that a terminal shows.
  case workbookOnScreen
  /// A command that is worked with by keys needs a terminal with cursor control.
  case noScreen
  /// Of this certificate no picture is held.
  case noPictureHeld(String)
  /// `shell` within a session.
  case sessionInSession
  /// The command behind `|` cannot be started.
  case pipeNotStarted
  /// A word of sessions outside of one.
  case needsSession
  /// The process that reads pictures cannot be started.
  case picturesUnreadable
}

/// What is wrong with one line of a file of settings.
public enum SettingsFileProblem: Sendable, Equatable {
  case unknown(key: String, similar: [String])
  case value(SettingError)
}

extension CommandError {
  public var exitCode: ExitCode {
    switch self {
    case .confirmationMissing, .declined: .refused
    case .settingUnknown, .snapshotNeedsAll, .noSecretInput, .outputNeedsOneFormat, .divisionMalformed,
      .unknownDifference, .outputIsInUse, .coverageDoesNotApply, .exportedAhead, .sinceAhead, .sessionInSession,
      .needsSession, .needsPage, .workbookOnScreen:
      .usage
    case .settingsFileMalformed, .settingsFileLine: .dataWrong
    case .notADirectory, .directoryNotEmpty: .cannotCreate
    case .pipeNotStarted: .inputOutput
    case .noPictureHeld: .inputMissing
    case .picturesUnreadable, .noScreen: .partNotAvailable
    }
  }
}
