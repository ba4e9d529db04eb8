// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// What failed, why, and what to do: one message for each error.
public protocol FailureMessages {
  func explain(_ error: CacheError) -> String
  func explain(_ error: ReadingError, file: String) -> String
  func explain(_ error: ImportError) -> String
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
  case snapshotNeedsAll(kind: ExportKind)
  case noSecretInput
  case notADirectory(path: String)
  case directoryNotEmpty(path: String)
  case outputNeedsOneFormat
  case divisionMalformed(String)
  case unknownDifference(String)
}

extension CommandError {
  public var exitCode: ExitCode {
    switch self {
    case .confirmationMissing, .declined: .refused
    case .settingUnknown, .snapshotNeedsAll, .noSecretInput, .outputNeedsOneFormat, .divisionMalformed,
      .unknownDifference:
      .usage
    case .settingsFileMalformed: .dataWrong
    case .notADirectory, .directoryNotEmpty: .cannotCreate
    }
  }
}
