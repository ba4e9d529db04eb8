// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Exchange

/// Through what a command speaks with the world: the answer, what people read beside it, questions,
/// files. The program's own stands at the edge; a session or a test brings another.
public protocol Console: AnyObject {
  /// The answer goes straight to a person's screen: no file, no pipe.
  var answersPerson: Bool { get }
  /// Columns of that screen; nil where there is none.
  var width: Int? { get }
  var usesColor: Bool { get }

  /// A piece of the answer: standard output, its pager, or the file of `--output`.
  func answer(_ bytes: [UInt8]) throws
  /// A line for people beside the answer; silent with `--quiet`.
  func note(_ line: String)
  /// A line that a person has to see even with `--quiet`.
  func warn(_ line: String)
  /// How far a long job is. - Parameter fraction: 0 to 1; nil when the whole is unknown.
  func progress(_ label: String, unit: String, rows: Int, fraction: Double?)
  func clearProgress()

  /// Whether a person can be asked.
  var canAsk: Bool { get }
  /// A line of text; nil at the end of the input.
  func ask(_ question: String) throws -> String?
  /// nil: nobody can be asked.
  func confirm(_ question: String) throws -> Bool?
  /// A line that does not appear on the screen; from standard input where nobody can be asked.
  func readSecret(_ question: String) throws -> String?

  /// Throws when a signal asks for the end.
  func checkInterrupt() throws
  var isInterrupted: Bool { get }

  /// Holds something until the end of the process, which gives it up in less time than taking it apart takes.
  func keep(_ object: AnyObject)

  /// Makes the folder of a path, which nobody else can read, where there is none.
  func prepareFolder(of path: String) throws
  /// A file that replaces the one at this path once it is whole.
  func create(_ path: String) throws -> any ImportPort.PendingFile
  /// The program that reads and writes workbooks.
  var workbooks: any WorkbookPort { get }
  /// Files of pictures, and the process that reads them.
  func photoPort(progress: @escaping (Int, Int) -> Void) -> PhotoPort
  /// The whole screen of the person; nil where there is no terminal, or one without cursor control.
  func reviewScreen() -> (any ReviewScreen)?
  /// Draws a picture as part of the answer. - Returns: whether it could be shown.
  func show(picture: [UInt8]) throws -> Bool
  /// Runs the lines of a session.
  func runSession(_ request: SessionRequest) throws -> ExitCode
  /// The path from the root.
  func absolute(_ path: String) -> String
  /// Whether anything stands at this path.
  func isThere(_ path: String) throws -> Bool
  /// The bytes of a file; nil when there is none.
  func contents(_ path: String) throws -> [UInt8]?
  /// Makes an empty folder that nobody else can read. - Throws: `CommandError`, when it holds something.
  func makeFolder(_ path: String) throws
  /// A new folder that nobody else can read, removed at the end.
  func makeTemporaryFolder() throws -> String
}
