// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `photo reject P… --reason`: returns photos of the institution's own staff.
struct PhotoReject: Command {
  static let spec = CommandSpec(
    path: ["photo", "reject"], summary: LocalText(zh: "照片退回，说明理由", en: "Return photos, with a reason"),
    discussion: LocalText(
      zh: "理由可写序号（设置 photo.reasons 里的第几条）或原文。", en: "The reason is a number (its place in the setting photo.reasons) or your own words."),
    options: [PhotoDeciding.seenElsewhere.erased], operands: [PhotoDeciding.people.erased], effect: .writes,
    office: .institution, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin photo reject 202145000123 --reason 2 --yes", LocalText(zh: "按第 2 条理由退回", en: "Return it for the second reason"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "不在待审核状态，或权限不符", en: "not pending, or another desk's"))])

  private let deciding: PhotoDeciding

  init(_ arguments: ParsedArguments) { deciding = PhotoDeciding(.reject, arguments) }

  func run(_ context: Context) throws -> ExitCode { try deciding.run(context) }
}
