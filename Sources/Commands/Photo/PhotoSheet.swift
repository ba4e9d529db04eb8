// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages

/// `photo sheet FILE.html`: a page for the browser on which pending photos are decided.
struct PhotoSheet: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件.html", en: "FILE.html"),
    help: LocalText(zh: "写到这里，不覆盖已有的", en: "where it goes; never over an existing file"),
    completion: .file(suffixes: [".html"]))

  static let spec = CommandSpec(
    path: ["photo", "sheet"], summary: LocalText(zh: "生成在浏览器里审核照片的网页", en: "Make a page on which photos are reviewed"),
    discussion: LocalText(
      zh: "网页自带照片缩略图，不连网络，按键与 photo review 相同；保存的文件交给 photo apply。网页含个人照片，用完请删除。",
      en: "The page carries the thumbnails, fetches nothing and has the keys of photo review; what it saves goes to photo apply. It holds people's photos: delete it afterwards."),
    operands: [file.erased], effect: .reads, formats: [], takesOutput: false,
    examples: [Example("ecert-admin photo sheet 审核.html", LocalText(zh: "生成网页", en: "Make the page"))],
    exitCodes: [ExitNote(.cannotCreate, LocalText(zh: "文件已存在", en: "the file exists"))])

  private let path: String

  init(_ arguments: ParsedArguments) throws { path = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let messages = context.messages
    var photos: [PendingPhoto] = []
    try desk.photoQueue(limit: nil, heldOnly: true) { photos.append($0) }
    if photos.isEmpty {
      context.console.note(messages.nothingToReview)
      return .done
    }
    let page = SheetPage(
      messages: messages, institution: photos[0].row.institutionName ?? photos[0].row.institutionCode,
      day: context.asOf.description, reasons: desk.settings.photoReasonsByKey, savedName: "photos-\(context.asOf).csv")
    try context.makeFile(path) { file in
      try file.write(Array(page.head.utf8))
      for photo in photos {
        try context.console.checkInterrupt()
        guard let picture = photo.picture, let thumbnail = try desk.pictureBytes(picture, thumbnail: true) else { continue }
        try file.write(Array(page.card(photo, picture, thumbnail: thumbnail).utf8))
      }
      try file.write(Array(page.foot.utf8))
    }
    context.console.note(messages.sheetMade(path, count: photos.count))
    return .done
  }
}
