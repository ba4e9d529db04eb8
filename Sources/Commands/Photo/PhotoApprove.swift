// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `photo approve P…`: confirms photos of the institution's own staff.
struct PhotoApprove: Command {
  static let spec = CommandSpec(
    path: ["photo", "approve"], summary: LocalText(zh: "照片审核通过", en: "Approve photos"),
    discussion: LocalText(
      zh: "须在待审核状态，且照片在这里；在国家系统看过的加 --seen-elsewhere。决定记入日志，之后还要在国家系统里审核。",
      en: "The photo has to wait for review and its picture to be here; if it was seen in the national system, say so with --seen-elsewhere. The decision goes into the log and is still to be made in the national system."),
    options: [PhotoDeciding.seenElsewhere.erased], operands: [PhotoDeciding.people.erased], effect: .writes, office: .institution,
    rows: DecidedReport.fields,
    examples: [Example("ecert-admin photo approve 202145000123 --yes", LocalText(zh: "通过", en: "Approve"))],
    exitCodes: [ExitNote(.refused, LocalText(zh: "不在待审核状态，没有照片，或权限不符", en: "not pending, no picture, or another desk's"))])

  private let deciding: PhotoDeciding

  init(_ arguments: ParsedArguments) { deciding = PhotoDeciding(.approve, arguments) }

  func run(_ context: Context) throws -> ExitCode { try deciding.run(context) }
}
