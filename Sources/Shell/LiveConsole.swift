// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Desk
import Exchange
import Glibc
import Messages
import Terminal

/// The console of the program: its standard streams, its terminal and its files.
final class LiveConsole: Console {
  /// A signal asked for the end.
  struct Interrupted: Error {
    let signal: Int32
  }

  private let streams: StandardStreams
  private let terminal: TerminalInfo
  private let environment: Environment
  private let globals: GlobalOptions
  private let messages: any Messages
  private let destination: Destination
  private var bar: (label: String, bar: ProgressBar)?
  private var temporaryFolders: [String] = []
  /// Started by the first picture.
  private let pictures: PictureProcess
  private let session: (SessionRequest) throws -> ExitCode
  /// Standard input holds the lines of a session.
  private let inputHasLines: Bool

  private enum Destination {
    case screen(Pager)
    case file(AtomicOutput)
  }

  init(
    streams: StandardStreams, terminal: TerminalInfo, environment: Environment, globals: GlobalOptions,
    messages: any Messages, inputHasLines: Bool, session: @escaping (SessionRequest) throws -> ExitCode
  ) throws {
    self.streams = streams
    self.terminal = terminal
    self.environment = environment
    self.globals = globals
    self.messages = messages
    self.session = session
    self.inputHasLines = inputHasLines
    pictures = PictureProcess(environment)
    destination =
      if let output = globals.output {
        .file(try AtomicOutput(path: output))
      } else {
        .screen(
          Pager(
            output: streams.output, terminal: terminal, environment: environment.variables,
            isAllowed: globals.usesPager))
      }
  }

  func keep(_ object: AnyObject) { _ = Unmanaged.passRetained(object) }

  // MARK: - The answer

  var answersPerson: Bool { globals.output == nil && terminal.outputIsTerminal }

  var width: Int? { answersPerson ? terminal.size.columns : nil }

  var usesColor: Bool { globals.output == nil && terminal.usesColor(globals.color) }

  func answer(_ bytes: [UInt8]) throws {
    clearProgress()
    switch destination {
    case .screen(let pager): try pager.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Ends the answer: a file takes its place, a pager is waited for.
  func finish() throws {
    pictures.stop()
    switch destination {
    case .screen(let pager): try pager.finish()
    case .file(let file): try file.commit()
    }
  }

  /// After an error: no half of a file is left, and what was written to a screen stays.
  func abandon() {
    clearProgress()
    pictures.stop()
    switch destination {
    case .screen(let pager): try? pager.finish()
    case .file(let file): file.discard()
    }
    removeTemporaryFolders()
  }

  // MARK: - Beside the answer

  func note(_ line: String) { if !globals.quiet { warn(line) } }

  func warn(_ line: String) {
    clearProgress()
    // What cannot be said on standard error cannot be said at all.
    try? streams.error.write(MessageText.of(line, width: terminal.messageWidth) + "\n")
  }

  func progress(_ label: String, unit: String, rows: Int, fraction: Double?) {
    if bar?.label != label {
      clearProgress()
      bar = (
        label,
        ProgressBar(
          label: label, unit: unit, stream: streams.error, terminal: terminal, isQuiet: globals.quiet,
          clock: { MonotonicClock.now })
      )
    }
    bar?.bar.update(rows: rows, fraction: fraction)
  }

  func clearProgress() { bar?.bar.clear() }

  // MARK: - Questions

  private var prompt: Prompt { Prompt(terminal: terminal, messages: streams.error) }

  var canAsk: Bool { prompt.isAvailable }

  func ask(_ question: String) throws -> String? {
    clearProgress()
    return try prompt.ask(question)
  }

  func confirm(_ question: String) throws -> Bool? {
    clearProgress()
    guard prompt.isAvailable else { return nil }
    return try prompt.confirm(question)
  }

  func readSecret(_ question: String) throws -> String? {
    if prompt.isAvailable { return try prompt.readSecret(question) }
    return inputHasLines ? nil : readLine(strippingNewline: true)
  }

  func checkInterrupt() throws { if let signal = Interrupts.pending { throw Interrupted(signal: signal) } }

  var isInterrupted: Bool { Interrupts.pending != nil }

  // MARK: - Files

  func create(_ path: String) throws -> any ImportPort.PendingFile { PendingFile(try AtomicOutput(path: path)) }

  private struct PendingFile: ImportPort.PendingFile {
    let output: AtomicOutput
    init(_ output: AtomicOutput) { self.output = output }
    func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
    func commit() throws { try output.commit() }
    func discard() { output.discard() }
  }

  var workbooks: any WorkbookPort { WorkbookWorker() }

  // MARK: - Pictures

  func photoPort(progress: @escaping (Int, Int) -> Void) -> PhotoPort {
    PhotoPort(
      files: { try PictureFolder.files($0, checkInterrupt: self.checkInterrupt) }, bytes: PictureFolder.bytes,
      reader: pictures, progress: progress, checkInterrupt: checkInterrupt)
  }

  /// Room for a picture in pixels: what a screen scales down again.
  private static let pixels = (width: 960, height: 720)

  private func show(_ picture: [UInt8], by taken: PictureProtocol, rows: Int) throws -> Bool {
    // Where pixels are not scaled, a character is some twenty of them high.
    let height = taken == .sixel ? rows * 16 : Self.pixels.height
    guard let drawn = try pictures.draw(picture, width: Self.pixels.width, height: height) else { return false }
    let text = taken.text(
      width: drawn.width, height: drawn.height, pixels: drawn.pixels, jpeg: drawn.jpeg, rows: rows)
    try answer(Array(text.utf8))
    return true
  }

  func reviewScreen() -> (any ReviewScreen)? {
    clearProgress()
    return FullScreen(terminal: terminal).map {
      LiveScreen($0, pictures: pictures, usesColor: terminal.usesColor(globals.color), trueColor: trueColor)
    }
  }

  private var trueColor: Bool { ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") }

  /// Lines of the screen that stay for what is said of a picture.
  private static let linesBeside = 8

  func show(picture: [UInt8]) throws -> Bool {
    if case .screen(let pager) = destination, try !pager.passBy() { return false }
    let size = answersPerson ? terminal.size : .standard
    let rows = max(4, size.rows - Self.linesBeside)
    // Who wants no colours is asked for no picture either.
    guard usesColor else { return false }
    if answersPerson, let taken = PictureProtocol.asked(of: terminal) { return try show(picture, by: taken, rows: rows) }
    guard let drawn = try pictures.draw(picture, width: size.columns, height: rows * 2) else { return false }
    for line in HalfBlocks.lines(
      width: drawn.width, height: drawn.height, pixels: drawn.pixels, trueColor: trueColor)
    { try answer(Array((line + "\n").utf8)) }
    return true
  }

  func runSession(_ request: SessionRequest) throws -> ExitCode { try session(request) }

  func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  func contents(_ path: String) throws -> [UInt8]? {
    var status = stat()
    // A device or FIFO holds nothing that could be written over, and reading it may never end.
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    if kind != S_IFREG && kind != S_IFDIR { return nil }
    if let bytes = FileBytes.read(path) { return bytes }
    switch errno {
    case ENOENT: return nil
    case EISDIR: throw ReadingError.directory(path: path)
    default: throw ReadingError.unreadable(path: path, errno: errno)
    }
  }

  func prepareFolder(of path: String) throws {
    if let failed = FilePath.makeFolders(of: path) {
      throw CacheError.cannotCreate(path: failed.path, errno: failed.errno)
    }
  }

  func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw CacheError.cannotCreate(path: path, errno: errno) }
    guard let names = FilePath.names(in: path) else { throw CommandError.notADirectory(path: path) }
    if !names.isEmpty { throw CommandError.directoryNotEmpty(path: path) }
  }

  func makeTemporaryFolder() throws -> String {
    // mkdtemp(3) replaces six X at the end, and makes the folder 0700 under a name that nobody else has.
    let marks = String(repeating: "X", count: 6)
    var template = Array("\(environment.temporaryFolder)/ecert-admin-\(marks)".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CacheError.cannotCreate(path: environment.temporaryFolder, errno: errno)
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    temporaryFolders.append(path)
    return path
  }

  func removeTemporaryFolders() {
    for path in temporaryFolders {
      for name in FilePath.names(in: path) ?? [] { unlink(path + "/" + name) }
      rmdir(path)
    }
    temporaryFolders = []
  }
}
