// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `photo import`: takes pictures of people into the cache.
struct PhotoImport: Command {
  private static let paths = Operand<String>.text(
    "path", metavar: LocalText(zh: "文件夹或文件", en: "DIR|FILE"),
    help: LocalText(
      zh: "照片，文件名是证书编码或证件号码；文件夹连同子文件夹", en: "pictures named by certificate code or ID number; a folder with its subfolders"),
    count: .oneOrMore, completion: .file(suffixes: [".jpg", ".jpeg", ".png"]))

  private static let fields: [Field] = [
    Field("file"), Field("result"), Field("kind"), Field("certificate"), Field("name"), Field("picture"),
    Field("problem"), Field("alike", .values),
  ]

  static let spec = CommandSpec(
    path: ["photo", "import"], summary: LocalText(zh: "导入照片", en: "Take pictures into the cache"),
    discussion: LocalText(
      zh: "照片存进缓存，随备份走。还没有审核过的照片使该人成为“待审核”；登记系统已显示通过的不变。同一人的第二张不采用。可以中断，再导入一次会接着做。",
      en: "Pictures are stored in the cache and travel with its backups. One that no decision has judged makes the photo pending; what the registry shows as approved stays so. A second picture of one person is not taken. It may be broken off: the next import goes on."),
    operands: [paths.erased], effect: .writes, office: .institution, rows: fields,
    examples: [Example("ecert-admin photo import 照片/", LocalText(zh: "导入一个文件夹", en: "Import a folder"))],
    exitCodes: [
      ExitNote(.answerIsNo, LocalText(zh: "有照片没有采用", en: "some pictures were not taken")),
      ExitNote(.dataWrong, LocalText(zh: "没有照片", en: "there are no pictures")),
      ExitNote(.partNotAvailable, LocalText(zh: "无法启动读取照片的进程", en: "the process that reads pictures cannot be started")),
    ])

  private let paths: [String]

  init(_ arguments: ParsedArguments) { paths = arguments[many: Self.paths] }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk(willWrite: true)
    let messages = context.messages
    let port = context.console.photoPort { done, total in
      context.console.progress(
        messages.readingPictures, unit: messages.progressPictures, rows: done, fraction: Double(done) / Double(total))
    }
    var counts = PhotoImportCounts()
    var writer = try context.writer(Self.report(messages))
    let isForPeople = context.format == .table
    try desk.importPhotos(paths, port: port, dryRun: context.globals.dryRun) { row in
      counts.count(row)
      // A person reads what needs attention.
      if !isForPeople || !row.isHeld || !row.alike.isEmpty { try writer.row(row) }
    }
    let footer = [messages.importedPhotos(counts)] + (context.globals.dryRun ? [messages.dryRunNothingWritten] : [])
    try writer.finish(
      summary: [
        ("files", .number(counts.files)), ("added", .number(counts.added)), ("replaced", .number(counts.replaced)),
        ("unchanged", .number(counts.unchanged)), ("unmatched", .number(counts.unmatched)),
        ("second", .number(counts.second)), ("unreadable", .number(counts.unreadable)), ("shared", .number(counts.shared)),
      ], footer: footer)
    return counts.leftOver > 0 ? .answerIsNo : .done
  }

  private static func report(_ messages: any Messages) -> Report<PhotoImportRow> {
    Report(
      name: "photo-import", fields: fields,
      display: TableLayout([
        TableColumn(messages.heading(.file), minimumWidth: 8, flexible: true) { Styled($0.file.shown) },
        TableColumn(messages.heading(.certificate)) { Styled($0.person?.certificate ?? "", .bold) },
        TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.person?.name ?? "") },
        TableColumn(messages.heading(.result), minimumWidth: 12, flexible: true) { row in
          row.isHeld ? Styled(messages.alike(row.alike), .yellow) : Styled(messages.label(row.result), .red)
        },
      ]),
      payload: { row in
        [
          .text(row.file.shown), .text(row.result.code), Cell(row.person?.kind.rawValue), Cell(row.person?.certificate),
          Cell(row.person?.name), Cell(row.sha256), Cell(row.result.problem), Cell(row.alike),
        ]
      })
  }
}

extension PhotoImportRow.Result {
  /// What machine formats print.
  fileprivate var code: String {
    switch self {
    case .held(.added): "added"
    case .held(.replaced): "replaced"
    case .held(.unchanged): "unchanged"
    case .unmatched: "unmatched"
    case .second: "second"
    case .unreadable, .file: "unreadable"
    }
  }

  fileprivate var problem: String? {
    switch self {
    case .unreadable(let trouble): trouble.code
    case .file(let trouble): trouble.code
    case .held, .unmatched, .second: nil
    }
  }
}
