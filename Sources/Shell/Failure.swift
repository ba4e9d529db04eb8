// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Desk
import Glibc
import Licensing
import Messages
import Reports
import Terminal

/// How an error ends the program: its code, and what is said. The one place that knows all errors.
struct Failure {
  let code: ExitCode
  /// nil: nothing is said.
  let message: String?

  static func of(_ error: any Error, messages: any Messages) -> Failure {
    switch error {
    case let error as UsageError: Failure(.usage, error.message(in: messages.language))
    case let error as CommandError: Failure(error.exitCode, messages.explain(error))
    case let error as CacheError: Failure(code(error), messages.explain(error))
    case let error as ReadingError: Failure(code(error), messages.explain(error, file: ""))
    case let error as FileError:
      Failure(
        code(error.error), messages.explain(error.error, file: messages.place(file: error.file, sheet: error.sheet)))
    case let error as FileContentError:
      Failure(code(error.error), messages.refused(file: error.file, error.error))
    case let error as ImportError: Failure(code(error), messages.explain(error))
    case let error as PersonLookupError:
      Failure(.dataWrong, messages.explain(error.error, typed: error.typed))
    case let error as ItemFailure:
      Failure(code(error.problem), messages.fieldLine(error.item, explain(error, messages)))
    case let error as ItemProblem: Failure(code(error), messages.explain(error))
    case let refusal as DecisionRefusal: Failure(.refused, messages.explain(refusal))
    case let error as PhotoImportError: Failure(code(error), messages.explain(error))
    case let error as DecisionFileError: Failure(code(error), messages.explain(error))
    case is PreviewOutdated: Failure(.refused, messages.previewOutdated)
    case let problem as SessionLine.Problem: Failure(.usage, messages.explain(problem))
    case let error as RowNumberError: Failure(.dataWrong, messages.explain(error))
    case let error as ListError: Failure(.dataWrong, messages.explain(error))
    case let error as SettingError: Failure(.usage, messages.explain(error))
    case let error as RestoreError: Failure(code(error), messages.explain(error))
    case let error as DisclosureError: Failure(.refused, messages.explain(error))
    case let error as OutputError: output(error, messages)
    case let error as PromptError: prompt(error, messages)
    case let error as ReportError: Failure(.programFault, messages.programFault("\(error)"))
    default: Failure(.programFault, messages.programFault("\(type(of: error))"))
    }
  }

  private init(_ code: ExitCode, _ message: String?) {
    self.code = code
    self.message = message
  }

  private static func code(_ error: PhotoImportError) -> ExitCode {
    switch error {
    case .path: .inputMissing
    case .noPictures: .dataWrong
    }
  }

  private static func code(_ error: CacheError) -> ExitCode {
    switch error {
    case .missing, .unreadable, .directory: .inputMissing
    case .exists, .cannotCreate: .cannotCreate
    case .notADatabase, .notACache, .damaged, .decisionUnreadable: .dataWrong
    case .newer, .outdatedReadOnly: .configuration
    case .busy: .cacheBusy
    case .readOnly, .diskFull, .noLocks, .inputOutput: .inputOutput
    case .fault: .programFault
    }
  }

  private static func explain(_ failure: ItemFailure, _ messages: any Messages) -> String {
    if case .person(let error) = failure.problem { return messages.explain(error, typed: failure.item) }
    return messages.explain(failure.problem)
  }

  private static func code(_ error: DecisionFileError) -> ExitCode {
    switch error {
    case .missingColumns, .noRows: .dataWrong
    case .refusedTouched: .cannotCreate
    }
  }

  private static func code(_ problem: ItemProblem) -> ExitCode {
    switch problem {
    case .person, .action, .noDecision, .noBatch: .dataWrong
    case .candidate(.numberNeedsTerminal), .text: .usage
    case .candidate: .dataWrong
    case .refused, .repeatsWithOtherValues: .refused
    }
  }

  private static func code(_ error: RestoreError) -> ExitCode {
    switch error {
    case .damaged: .dataWrong
    case .losesDecisions: .refused
    case .unusable(_, let error): code(error)
    }
  }

  private static func code(_ error: ReadingError) -> ExitCode {
    switch error {
    case .missing, .directory, .unreadable: .inputMissing
    case .io, .changedWhileRead, .interrupted, .workbookNotWritten: .inputOutput
    case .noWorkbookReader: .partNotAvailable
    case .officeLockFile, .workbook, .sheetUnknown, .sheetOfText, .empty, .notText, .undecodable, .unclosedQuote,
      .cellTooLong, .tooManyColumns, .fileTooLarge:
      .dataWrong
    }
  }

  private static func code(_ error: ImportError) -> ExitCode {
    switch error {
    case .noRows, .noHeading, .missingColumns, .otherKind, .onlyHeading, .noSheetFits, .severalSheetsFit: .dataWrong
    case .mapUnknown, .rejectsForSeveralFiles, .rejectsIsInput, .snapshotOfCovered: .usage
    case .rejectsTouched, .rejectsUnnamed: .cannotCreate
    case .snapshotWithoutRows: .refused
    }
  }

  private static func output(_ error: OutputError, _ messages: any Messages) -> Failure {
    switch error {
    case .io(let errno): Failure(.inputOutput, messages.outputFailed(path: nil, errno: errno))
    case .ioAt(let path, let errno): Failure(.inputOutput, messages.outputFailed(path: path, errno: errno))
    case .isDirectory(let path): Failure(.cannotCreate, messages.outputFailed(path: path, errno: EISDIR))
    case .cannotCreate(let path, let errno):
      Failure(.cannotCreate, messages.outputFailed(path: path, errno: errno))
    case .closed, .interrupted: Failure(.done, nil)
    }
  }

  private static func prompt(_ error: PromptError, _ messages: any Messages) -> Failure {
    switch error {
    case .notATerminal: Failure(.refused, messages.explain(CommandError.confirmationMissing))
    case .io(let errno): Failure(.inputOutput, messages.outputFailed(path: nil, errno: errno))
    case .interrupted: Failure(.done, nil)
    }
  }
}
