// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Exchange
import Licensing
import Messages
import Reports

/// Everything a command gets from outside, passed as a value.
public struct Context {
  public let globals: GlobalOptions
  public let language: Language
  public let console: any Console
  /// Where the cache lies: `--cache`, else `ECERT_CACHE`, else the data folder.
  public let cachePath: String
  /// Seconds since 1970.
  public let now: Int64
  /// The command line for the log of disclosures: its words without values.
  public let commandName: String
  /// The options of the command as they were given, each value by itself.
  public let givenOptions: [(name: String, value: String)]
  /// The session that the line is one of.
  public let session: SessionState?
  /// Where the command makes pages; nil: it answers as any other.
  public let pages: PagePlace?
  /// Numbers the rows of lists; nil where nothing is to be numbered.
  private let numbers: RowNumbers?
  /// The demo is a text for people, in a pipe too.
  private let alwaysTable: Bool

  public init(
    globals: GlobalOptions, language: Language, console: any Console, cachePath: String, now: Int64,
    commandName: String, givenOptions: [(name: String, value: String)] = [], session: SessionState? = nil,
    pages: PagePlace? = nil, numbersRows: Bool = false, alwaysTable: Bool = false
  ) {
    self.globals = globals
    self.language = language
    self.console = console
    self.cachePath = cachePath
    self.now = now
    self.commandName = commandName
    self.givenOptions = givenOptions
    self.session = session
    self.pages = pages
    numbers = numbersRows ? session?.numbers : nil
    self.alwaysTable = alwaysTable
  }

  public var messages: any Messages { language.messages }

  public var asOf: CivilDate {
    globals.asOf.flatMap { CivilDate(iso: $0) } ?? CivilDate(secondsSince1970: Int(now))
  }

  /// - Parameter willWrite: a command that may change the cache; a dry run too, since it rolls back.
  public func openDesk(willWrite: Bool = false) throws -> Desk {
    let desk = try Desk(
      path: cachePath, willWrite: willWrite, operatorName: globals.operatorName, asOf: asOf, now: now,
      kept: session?.caches
    ) { done, total in
      try console.checkInterrupt()
      showProgress(messages.judgingAgain, done, total)
    }
    console.clearProgress()
    if !willWrite && session == nil { console.keep(desk.cache) }
    return desk
  }

  public func showProgress(_ label: String, _ done: Int, _ total: Int) {
    console.progress(
      label, unit: messages.progressRows, rows: done, fraction: total > 0 ? Double(done) / Double(total) : nil)
  }

  /// The same surroundings with another cache, answering a person whatever the output is.
  func scratch(cachePath: String) -> Context {
    Context(
      globals: globals, language: language, console: console, cachePath: cachePath, now: now,
      commandName: commandName, alwaysTable: true)
  }

  // MARK: - The answer

  /// `--format`; without it a table for people and plain for everything else, a file's by its ending.
  public var format: OutputFormat {
    if alwaysTable { return .table }
    if let format = globals.format { return format }
    if let output = globals.output {
      let name = output.lowercased()
      return OutputFormat.allCases.first { name.hasSuffix("." + $0.rawValue) } ?? .plain
    }
    return console.answersPerson ? .table : .plain
  }

  public var renderOptions: RenderOptions { options(for: format) }

  private func options(for format: OutputFormat) -> RenderOptions {
    let encoding =
      globals.encoding.flatMap(TextEncoding.init(rawValue:)) ?? (globals.output == nil ? .utf8 : .utf8BOM)
    return RenderOptions(
      format: format, width: console.width, color: console.usesColor, encoding: encoding,
      asOf: asOf.description, notes: format == .xlsx ? WorkbookPage(context: self).notes : .none)
  }

  /// - Throws: `CommandError`, `ReadingError.noWorkbookReader`, where a workbook cannot be written.
  public func writer<Row>(_ report: Report<Row>) throws -> ReportWriter<Row> {
    // A list without numbers is the last one too: older numbers would mean other people than were seen.
    let shown = numbers.map { format == .table ? $0.numbered(report) : $0.ended(by: report) } ?? report
    guard format == .xlsx else { return ReportWriter(report: shown, options: renderOptions, sink: console.answer) }
    if console.answersPerson { throw CommandError.workbookOnScreen }
    return try workbook(of: shown, to: console.answer)
  }

  /// A workbook of its own, whose bytes go to `take` when the writer is finished.
  func workbook<Row>(of report: Report<Row>, to take: @escaping ([UInt8]) throws -> Void) throws -> ReportWriter<Row> {
    let draft = try WorkbookDraft(console.workbooks)
    return ReportWriter(
      report: report, options: options(for: .xlsx), sink: { try draft.append($0) }, end: { try draft.finish(take) })
  }

  /// A workbook of lines that are all there.
  func makeWorkbook(of lines: [WorkbookLine], in file: any ImportPort.PendingFile) throws {
    let draft = try WorkbookDraft(console.workbooks)
    for line in lines { try draft.append(line) }
    try draft.finish(file.write)
  }

  /// A whole report of few rows.
  public func emit<Row>(
    _ report: Report<Row>, _ rows: [Row], summary: [(String, Cell)] = [], footer: [String] = []
  ) throws {
    var writer = try writer(report)
    for row in rows { try writer.row(row) }
    try writer.finish(summary: summary, footer: footer)
  }

  /// Lines for people as the answer, wrapped at the width of the screen; a line's own indentation is
  /// kept.
  public func say(_ lines: [String]) throws {
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      let wrapped = console.width.map {
        TextWidth.wrap(InertText.of(line), width: $0, indent: indent + (indent > 0 ? 2 : 0))
      }
      try console.answer(Array(((wrapped ?? [InertText.of(line)]).joined(separator: "\n") + "\n").utf8))
    }
  }

  /// Lines of pieces, some of them coloured. One that is too long for the screen is wrapped without colour.
  public func say(pieces lines: [[Styled]]) throws {
    for line in lines {
      let plain = line.map(\.text).joined()
      guard console.usesColor, console.width.map({ TextWidth.of(InertText.of(plain)) <= $0 }) ?? true else {
        try say([plain])
        continue
      }
      let rendered = line.map { Styled(InertText.of($0.text), $0.style).rendered(color: true) }.joined()
      try console.answer(Array((rendered + "\n").utf8))
    }
  }

  var presentation: Presentation { Presentation(messages: messages, reveals: globals.reveal) }

  // MARK: - Files

  /// Makes a file that is not there yet, which nobody else can read: whole, or not at all.
  ///
  /// - Throws: `CacheError.exists`.
  func makeFile(_ path: String, _ write: (any ImportPort.PendingFile) throws -> Void) throws {
    if try console.isThere(path) { throw CacheError.exists(path: path) }
    let file = try console.create(path)
    do {
      try write(file)
      try file.commit()
    } catch {
      file.discard()
      throw error
    }
  }

  // MARK: - Full ID numbers

  /// With `--reveal`: logs that `count` people's numbers are about to be shown, before the first byte.
  public func logDisclosure(_ desk: Desk, count: Int) throws {
    if globals.reveal { try desk.logDisclosure(command: commandName, count: count) }
  }

  // MARK: - Confirmation

  /// Asks unless `--yes`. - Throws: `CommandError` when nobody can be asked, or the answer is no.
  public func confirm(_ question: String) throws {
    if globals.yes { return }
    switch try console.confirm(question) {
    case true?: return
    case false?: throw CommandError.declined
    case nil: throw CommandError.confirmationMissing
    }
  }
}
