// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Desk
import Exchange

/// A screen without an end that keeps what is answered; whatever else a test does not expect traps.
final class FakeConsole: Console {
  private(set) var text = ""

  let answersPerson = true
  let width: Int? = nil
  let usesColor = false
  let canAsk = false
  let isInterrupted = false

  func answer(_ bytes: [UInt8]) { text += String(decoding: bytes, as: UTF8.self) }

  func note(_ line: String) { fatalError("nothing is noted here: \(line)") }
  func warn(_ line: String) { fatalError("nothing is warned of here: \(line)") }
  func progress(_ label: String, unit: String, rows: Int, fraction: Double?) { fatalError("nothing takes long here") }
  func clearProgress() {}
  func ask(_ question: String) -> String? { fatalError("nobody is asked here: \(question)") }
  func confirm(_ question: String) -> Bool? { fatalError("nobody is asked here: \(question)") }
  func readSecret(_ question: String) -> String? { fatalError("nobody is asked here: \(question)") }
  func checkInterrupt() {}
  func keep(_ object: AnyObject) { fatalError("nothing is kept here") }
  func prepareFolder(of path: String) { fatalError("no folder is made here: \(path)") }
  func create(_ path: String) -> any ImportPort.PendingFile { fatalError("no file is made here: \(path)") }
  var workbooks: any WorkbookPort { fatalError("no workbook is read here") }
  func photoPort(progress: @escaping (Int, Int) -> Void) -> PhotoPort { fatalError("no picture is read here") }
  func reviewScreen() -> (any ReviewScreen)? { nil }
  func show(picture: [UInt8]) -> Bool { fatalError("no picture is shown here") }
  func runSession(_ request: SessionRequest) -> ExitCode { fatalError("no session is run here") }
  func absolute(_ path: String) -> String { path }
  func isThere(_ path: String) -> Bool { fatalError("no file is looked for here: \(path)") }
  func contents(_ path: String) -> [UInt8]? { fatalError("no file is read here: \(path)") }
  func makeFolder(_ path: String) { fatalError("no folder is made here: \(path)") }
  func makeTemporaryFolder() -> String { fatalError("no folder is made here") }
}
