// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages

/// `photo show P`: one person's picture, on the screen where it can show one.
struct PhotoShow: Command {
  private static let person = PersonOperand.operand()
  private static let save = Opt<String>.text(
    "save", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "把原照片另存为文件，不覆盖已有的", en: "save the picture as it came; never over an existing file"),
    completion: .file(suffixes: [".jpg", ".jpeg", ".png"]))

  static let spec = CommandSpec(
    path: ["photo", "show"], summary: LocalText(zh: "看照片，附检查发现的问题", en: "Look at a picture, with what the checks found"),
    discussion: LocalText(
      zh: "终端支持 kitty、iTerm2 或 sixel 图像时直接显示，否则能显示颜色时用色块画出；管道里只在 --color always 时画。要看原图请用 --save 另存后打开。",
      en: "Shown by the kitty, iTerm2 or sixel protocol where the terminal answers to it, else drawn in blocks where it shows colours; in a pipe only with --color always. To see it as it is, save it with --save and open it."),
    options: [save.erased], operands: [person.erased], effect: .reads, formats: [],
    examples: [
      Example("ecert-admin photo show 202145000123", LocalText(zh: "看一人的照片", en: "Look at one person's photo")),
      Example("ecert-admin photo show 202145000123 --save 照片.jpg", LocalText(zh: "另存原照片", en: "Save it as it came")),
    ],
    exitCodes: [
      ExitNote(.inputMissing, LocalText(zh: "这里没有此人的照片", en: "no picture of the person is here")),
      ExitNote(.cannotCreate, LocalText(zh: "文件已存在", en: "the file exists")),
    ])

  private let person: String
  private let path: String?

  init(_ arguments: ParsedArguments) throws {
    person = try arguments.required(Self.person)
    path = arguments[Self.save]
  }

  func run(_ context: Context) throws -> ExitCode {
    let typed = try PersonOperand.read(person, context)
    let desk = try context.openDesk()
    let photo = try PersonOperand.find(typed, desk.photo)
    guard let picture = photo.picture, let bytes = try desk.pictureBytes(picture, thumbnail: false) else {
      throw CommandError.noPictureHeld(photo.row.certificate)
    }
    try context.say(PhotoReport(messages: context.messages).lines(photo))
    if let path {
      try context.makeFile(path) { try $0.write(bytes) }
      context.console.note(context.messages.pictureSaved(path))
      return .done
    }
    if try !context.console.show(picture: bytes) {
      context.console.note(context.messages.pictureNotShown(certificate: photo.row.certificate, picture.measures.format.suffix))
    }
    return .done
  }
}

extension PhotoMeasures.Format {
  /// What the name of such a file ends in.
  var suffix: String { self == .jpeg ? ".jpg" : ".png" }
}
