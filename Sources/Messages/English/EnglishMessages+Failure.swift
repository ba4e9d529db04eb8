// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Exchange
import Glibc
import Licensing

extension EnglishMessages {
  public var errorPrefix: String { "error: " }

  public func explain(_ error: CacheError) -> String {
    switch error {
    case .missing(let path): "No cache at \(path). Make one with ecert-admin init, or name the file with --cache."
    case .exists(let path): "\(path) exists and is never written over. Choose another name, or move the file away."
    case .cannotCreate(let path, let code):
      "Cannot create \(path): \(reason(code)). See whether the folder exists and may be written."
    case .unreadable(let path, let code): "Cannot read \(path): \(reason(code)). Check its permissions."
    case .directory(let path): "\(path) is a folder, not a cache. Name the file with --cache."
    case .notADatabase(let path):
      "\(path) is not a database. Name the right cache with --cache, or bring back a backup with ecert-admin cache restore."
    case .notACache(let path):
      "\(path) is another program's database, not a cache; it was left alone. Name the right file with --cache."
    case .newer(let path, let found, let known):
      "The cache \(path) was written by a newer program (format \(found), this one knows \(known)). Upgrade ecert-admin."
    case .outdatedReadOnly(let path):
      "The cache \(path) was judged by older rules and cannot be written, so nothing can be judged again. Run ecert-admin status once where it can be written."
    case .damaged(let path, let detail):
      "The cache \(path) is damaged\(detail.isEmpty ? "" : " (\(detail))"). Bring back a backup with ecert-admin cache restore FILE; the damaged file is kept."
    case .decisionUnreadable(let path, let n):
      "Decision \(n) in the cache \(path) cannot be read: another program may have changed it. See ecert-admin cache check, then bring back a backup with ecert-admin cache restore FILE; the damaged file is kept."
    case .busy(let path): "Another program is writing to the cache \(path), and waiting timed out. Try again later."
    case .readOnly(let path): "The cache \(path) cannot be written; nothing was changed. Check the permissions of file and folder."
    case .diskFull(let path): "The disk is full; the cache \(path) is as it was. Make room and try again."
    case .noLocks(let path, let errno):
      "The file system of \(path) cannot lock files (\(reason(errno))), so two people could spoil the cache. Nothing was changed. Keep the cache on a disk of this computer: --cache FILE."
    case .inputOutput(let path, let code):
      "Reading or writing the cache \(path) failed (SQLite \(code)); nothing was changed. Check the disk."
    case .fault(let code, let detail): programFault("SQLite \(code) \(detail)")
    }
  }

  public func explain(_ error: ReadingError, file: String) -> String {
    switch error {
    case .missing(let path): "No file \(path). Check the path."
    case .directory(let path): "\(path) is a folder. Name a file in it."
    case .unreadable(let path, let code): "Cannot read \(path): \(reason(code)). Check its permissions."
    case .io(let path, let code): "Reading \(path) failed: \(reason(code)). Nothing was imported."
    case .empty: "\(file) is empty. Export it again from the registration system."
    case .notText(let kind):
      "\(file) is no text table but \(label(kind)). " + (kind.isWorkbook
        ? "Save it as CSV in your spreadsheet program and import that." : "Export it again from the registration system.")
    case .officeLockFile:
      "\(file) is the lock that a spreadsheet program sets while a workbook is open, and no workbook. Name the file without ~$."
    case .workbook(let problem): "\(file) \(explain(problem))"
    case .workbookNotWritten(.beyondSize):
      "The workbook was not written: there are more rows, or a longer text in a cell, than a sheet holds. Use --format csv, or filters."
    case .workbookNotWritten:
      "The workbook was not written: ecert-workbook broke off. Check the room on the disk, or use --format csv."
    case .noWorkbookReader:
      "ecert-workbook, which reads and writes workbooks, is not installed, or a library of it is missing. Install the package ecert-admin-workbook, or do without workbooks: save as CSV in your spreadsheet program what is to be imported, and write lists with --format csv."
    case .sheetUnknown(let name, let found):
      "\(file) has no sheet “\(name)”; it has \(found.joined(separator: ", ")). Name one of them with --sheet."
    case .sheetOfText: "\(file) is a text and has no sheets. Leave --sheet out."
    case .undecodable(let encoding, let line, let offset):
      "\(file), line \(line) (byte \(offset)) is not \(encoding.rawValue); nothing of the file was imported. Export it again, or name the encoding with --encoding."
    case .unclosedQuote(let line):
      "\(file): the quotation mark opened on line \(line) is never closed; nothing of the file was imported. Close it, or export again."
    case .cellTooLong(let line, let column, let limit):
      "\(file), line \(line), column \(column) is longer than the limit of \(limit) bytes; nothing of the file was imported. Check that cell."
    case .tooManyColumns(let line, let limit):
      "\(file), line \(line) has more than the limit of \(limit) columns; nothing of the file was imported. Check the separator."
    case .fileTooLarge(let limit): "\(file) is larger than the limit of \(limit) bytes. Import it in parts."
    case .changedWhileRead:
      "\(file) was changed while it was read; nothing was imported. Wait until it is written, then import it."
    case .interrupted: "Interrupted; nothing was imported."
    }
  }

  public func explain(_ error: ImportError) -> String {
    switch error {
    case .noRows: "The file holds nothing but empty rows. Export it again."
    case .noHeading(let kind, let found):
      "No heading of an export of \(label(kind)) in the first ten rows. The first row reads: \(list(found)). Check the file, or name its columns with --map \"THEIRS=ours\"."
    case .missingColumns(let kind, let missing, let found):
      "The export of \(label(kind)) lacks needed columns: \(list(missing)). Found: \(list(found)). Export it again, or name its columns with --map \"THEIRS=ours\"."
    case .otherKind(let given, let found):
      "This looks like an export of \(label(found)), not of \(label(given)). Use ecert-admin import \(found.rawValue)."
    case .noSheetFits(let kind, let sheets):
      "No sheet has the heading of \(label(kind)). Found: "
        + sheets.map { "“\($0.name)”: \($0.found.isEmpty ? "empty" : list($0.found))" }.joined(separator: "; ")
        + ". Name the columns with --map, or the sheet with --sheet."
    case .severalSheetsFit(let kind, let names):
      "More than one sheet has the heading of \(label(kind)): \(names.joined(separator: ", ")). Name one with --sheet."
    case .onlyHeading: "The file has a heading and no rows. Export it again."
    case .mapUnknown(let ours, let known):
      "\"\(ours)\" in --map is no column of this export. Its columns: \(list(known))."
    case .rejectsForSeveralFiles: "--rejects goes with one file only. Import them one by one, or leave --rejects out."
    case .rejectsTouched(let path):
      "\(path) exists and is no file of rejected rows as this cache wrote it, so it is not written over; nothing was imported. Import it or move it away first, or name another file with --rejects."
    case .rejectsIsInput(let path): "--rejects cannot be \(path), the file that is imported. Choose another name."
    case .rejectsUnnamed(let path):
      "Rows are not as they must be, and no file can stand beside \(path) for them. Name one with --rejects."
    case .snapshotOfCovered:
      "--snapshot removes what the file leaves out, and --for says that it holds only a part: leave one of them out."
    case .snapshotWithoutRows:
      "No row of the file was accepted, so as a snapshot it would remove everything: refused. Mend the file first."
    }
  }

  public func refused(file: String, _ error: ImportError) -> String { "\(file): \(explain(error)) Nothing was imported." }

  private func explain(_ problem: WorkbookProblem) -> String {
    switch problem {
    case .containerDamaged: "is damaged or came only in part. Nothing was imported; export or send it again."
    case .workbookDamaged: "has no list of its sheets, or a damaged one. Nothing was imported; open it in your spreadsheet program and save it anew."
    case .stringsDamaged: "has damaged texts. Nothing was imported; open it in your spreadsheet program and save it anew."
    case .stylesDamaged: "has damaged formats. Nothing was imported; open it in your spreadsheet program and save it anew."
    case .sheetDamaged: "has a damaged sheet. Nothing was imported; open it in your spreadsheet program and save it anew."
    case .notWorkbook: "is no workbook. Export it again from the registration system."
    case .encrypted: "asks for a password. Open it in your spreadsheet program, save it without a password, and import that."
    case .noSheet: "has no sheet. Export it again."
    case .beyondMemory: "takes more memory than is allowed; nothing was imported. Split it, or save it as CSV."
    case .beyondTime: "takes more time than is allowed; nothing was imported. Save it as CSV and import that."
    case .beyondSize: "holds more than a table may. Split it, or use CSV."
    case .binary: "is a binary workbook (.xlsb). Save it as .xlsx in your spreadsheet program and import that."
    case .workerFailed: "cannot be read: ecert-workbook broke off; nothing was imported. Save it as CSV in your spreadsheet program and import that."
    }
  }

  private func label(_ format: ForeignFormat) -> String {
    switch format {
    case .html: "a page with a table"
    case .spreadsheetXML: "an XML spreadsheet"
    case .zip: "an archive or an Excel workbook (.xlsx, .et)"
    case .ole: "an old Excel workbook (.xls)"
    case .pdf: "a PDF file"
    case .png, .jpeg: "a picture"
    case .gzip: "a compressed file"
    case .elf: "a program"
    case .sqlite: "a database"
    }
  }

  public func explain(_ error: PersonError, typed: String) -> String {
    switch error {
    case .notFound:
      "Nobody here is \"\(typed)\". Give a certificate code, an ID number or a full name, or look with ecert-admin find; they may not have been imported yet, or this desk may not see them."
    case .several(let choices):
      "\"\(typed)\" is more than one row. Use one of these certificates:\n"
        + choices.map { "  \($0.certificate)  \(PersonKind(rawValue: $0.kind).map { label($0) } ?? $0.kind)  \($0.name)  \($0.institution)" }.joined(separator: "\n")
    }
  }

  public func explain(_ error: ListError) -> String {
    switch error {
    case .unknownInstitution(let code):
      "No institution \"\(code)\" here. Check the code, or import the institutions first."
    }
  }

  public func explain(_ error: SettingError) -> String {
    switch error {
    case .empty(let key): "\(key) cannot be empty. To go back to the default: ecert-admin config unset \(key)."
    case .notAChoice(let key, let choices): "\(key) is one of: \(list(choices))."
    case .notANumber(let key, let range): "\(key) is a whole number from \(range.lowerBound) to \(range.upperBound)."
    case .calendarYearWithoutDays(let key, let year):
      "\(key) takes in \(year), and calendar.local-days holds no day of it. First enter the days that its notice moves."
    case .notALocalDay(let key, let word): "\(key): \"\(word)\" is not written 2025-03-31=off or 2021-04-18=work, several separated by spaces."
    case .notAHeadingMap(let key): "\(key) is written THEIRS=ours, several separated by semicolons."
    case .notAPreset(let key, let word):
      (word.isEmpty ? "\(key) names no size." : "\(key): \"\(word)\" is not understood.")
        + " Write it as 358x441 jpeg 24-bit white 20-45kB; all but the size may be left out."
    case .noSuchPreset(let key, let word): "\(key): no preset is called \"\(word)\". Those that are: photo.preset.… in ecert-admin config list."
    case .notARange(let key, let bounds): "\(key) is two whole numbers such as \(bounds.lowerBound)-\(bounds.upperBound), the smaller first, within these bounds."
    case .severalLines(let key): "\(key) is one line. Take the line breaks out."
    case .additionalSiteWord(let key):
      "\(RegistrationStatus.additionalSiteWord) is an additional practice site, not a status of the main registration, and cannot stand in \(key). Leave it out."
    case .wordTaken(let word, let key, let other):
      "\"\(word)\" belongs to \(other) already and cannot belong to \(key) too. Take it out there first."
    }
  }

  public func explain(_ error: RestoreError) -> String {
    switch error {
    case .damaged(let path, let findings):
      "The backup \(path) is damaged (\(findings) findings) and was not restored. Take another backup."
    case .losesDecisions(let path, let cache, let backup):
      "The cache holds \(cache) decisions; the backup \(path) holds \(backup) of them or others, so restoring would lose some: refused. Take a newer backup; to give them up all the same, keep them with ecert-admin decision export and move the cache away first."
    case .unusable(let path, let error):
      switch error {
      case .missing: "No backup at \(path). Check the path."
      case .directory: "\(path) is a folder, not a backup. Name a file in it."
      case .unreadable(_, let code): "Cannot read the backup \(path): \(reason(code)). Check its permissions."
      case .newer: explain(error)
      case .damaged: "The backup \(path) is damaged and was not restored. Take another backup."
      default: "\(path) is no backup of this program and was not restored. Take another file."
      }
    }
  }

  public func explain(_ error: DisclosureError) -> String {
    switch error {
    case .cannotBeLogged(let reason):
      "Full numbers are shown only once that is logged, and the log cannot be written, so nothing is shown. \(explain(reason))"
    }
  }

  public func explain(_ error: CommandError) -> String {
    switch error {
    case .confirmationMissing:
      "This step has to be confirmed and there is nobody to ask; nothing was changed. Add --yes once you are sure."
    case .declined: "Not confirmed; nothing was changed."
    case .settingUnknown(let key, let similar):
      "No setting \"\(key)\"." + (similar.isEmpty ? "" : " Did you mean \(list(similar))?")
        + " See all with ecert-admin config list."
    case .settingsFileMalformed(let file, let line):
      "\(file), line \(line) is not KEY=value; nothing was changed. See how ecert-admin config export writes it."
    case .settingsFileLine(let file, let line, let problem):
      "\(file), line \(line): \(explain(problem)) Nothing was changed."
    case .snapshotNeedsAll(let kind):
      "A snapshot of \(label(kind)) removes every record that is not in the file; say --all as well."
    case .noSecretInput: "Nothing was read. Type it at the prompt, or give one line on standard input."
    case .notADirectory(let path): "\(path) is not a folder. Choose another path."
    case .directoryNotEmpty(let path): "\(path) is not empty and is never written over. Choose an empty folder."
    case .outputNeedsOneFormat: "Name the format of the file with --format."
    case .divisionMalformed(let division): "The division code \"\(division)\" is not six digits. Example: 450203."
    case .unknownDifference(let difference): "No difference \"\(difference)\". See ecert-admin help blocked."
    case .coverageDoesNotApply(let kind):
      "--for goes with accounts and qualifications only; an export of \(label(kind)) names its institutions itself. Leave --for out."
    case .sinceAhead(let day, let today):
      "--since \(day) has not come (today is \(today)), so there is nothing to compare with. Name today or an earlier day."
    case .exportedAhead(let day, let today):
      "--exported-on \(day) has not come yet (today is \(today)). Check the day of the export."
    case .needsPage(let option):
      "\(option) is about pages, and none is made here. Add --output FILE.html or --output DIR/, without --format."
    case .workbookOnScreen: "A workbook cannot be shown on a screen. Add --output FILE.xlsx."
    case .noPictureHeld(let certificate): "\(certificate): \(noPictureHeld)."
    case .sessionInSession: "This is a session already; another one cannot be opened in it. Type a command, or exit."
    case .pipeNotStarted: "The command behind “|” cannot be started; nothing was done. Is it too long, or the number of processes limited?"
    case .needsSession: "This command is of use in a session only. Run ecert-admin shell first."
    case .noScreen:
      "Reviewing by keys needs a terminal with cursor control. Run it in a terminal window, or use ecert-admin photo queue with photo approve and photo reject."
    case .picturesUnreadable:
      "The process that reads pictures cannot be started; no picture was read. Check that /proc is there, and the limits on memory and processes."
    case .outputIsInUse(let path):
      "--output cannot be \(path): that is the cache, or a file that this command reads or writes. Choose another name."
    }
  }

  private func explain(_ problem: SettingsFileProblem) -> String {
    switch problem {
    case .unknown(let key, let similar): explain(CommandError.settingUnknown(key: key, similar: similar))
    case .value(let error): explain(error)
    }
  }

  public func explain(_ problem: RowProblem) -> String {
    let column = problem.sheet == nil ? "column \(problem.column)" : "column \(ColumnLetters.of(problem.column))"
    let place = column + (problem.heading.map { " (\($0))" } ?? "")
    return switch problem.problem {
    case .empty: "\(place) is required and empty"
    case .dateUnreadable: "\(place): the date cannot be read"
    case .nul: "\(place) holds a NUL character"
    case .beyondHeadings: "\(place) is filled but has no heading"
    case .personKindUnknown: "\(place): the kind of person must be 医师 or 护士"
    case .identifiesNobody: "\(place): the ID number identifies nobody (damaged by a spreadsheet, or of the wrong length)"
    case .keyExcelDamaged: "\(place) was turned into scientific notation by a spreadsheet (key.excel-damaged)"
    case .repeatsWithOtherValues: "\(place) stands on an earlier line of this file with other values; that line stays: delete this one before the file goes in again, unless it is the right one"
    }
  }

  public func outputFailed(path: String?, errno: Int32) -> String {
    "Writing to \(path ?? "standard output") failed: \(reason(errno)). \(Self.advice(writing: errno))"
  }

  public func programFault(_ detail: String) -> String {
    "A fault in the program (\(detail)). No data was changed; please report this line to the maintainers."
  }

  private static func advice(writing errno: Int32) -> String {
    switch errno {
    case ENOENT, ENOTDIR: "Check the path, or make the folder first."
    case EISDIR: "Name a file in the folder."
    default: "Check disk space and permissions."
    }
  }

  func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private func list(_ words: [String]) -> String { words.isEmpty ? "(nothing)" : words.joined(separator: ", ") }
}
