// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `renewal calendar`: windows and ends as an iCalendar file (RFC 5545) for any calendar program.
struct RenewalCalendar: Command {
  static let spec = CommandSpec(
    path: ["renewal", "calendar"], summary: LocalText(zh: "延续注册的日历文件（iCalendar）", en: "Renewals as a calendar file"),
    discussion: LocalText(
      zh: "每名护士三件事：开始办理、最后一个按时日、到期。重新导入不会重复：每件事有固定的标识。列出今后一年内到期的（--until 另定）。文件里有姓名，请妥善保管。",
      en: "Three events for each nurse: the window opens, the last day in time, the end. Imported again nothing doubles: each event has an identifier of its own. It looks a year ahead unless --until says otherwise. The file holds names: keep it safe."),
    options: [RenewalDueCommand.institution.erased, RenewalDueCommand.until.erased], effect: .reads, formats: [],
    examples: [
      Example(
        "ecert-admin renewal calendar --institution 74085017434152212C2101 --output 延续.ics",
        LocalText(zh: "一家医院的日历", en: "One hospital's calendar"))
    ])

  private let institution: String?
  private let until: CivilDate?

  init(_ arguments: ParsedArguments) {
    institution = arguments[RenewalDueCommand.institution].map(Cleaning.code)
    until = arguments[RenewalDueCommand.until]
  }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let rows = try desk.renewalsAhead(
      try desk.filter(institution: institution, includesAside: false), until: until)
    if rows.isEmpty { context.console.note(context.messages.nothingDue) }
    var file = CalendarFile(stamp: context.now)
    for row in rows { add(row, to: &file, context) }
    try context.console.answer(Array(file.text.utf8))
    return .done
  }

  private func add(_ due: RenewalDue, to file: inout CalendarFile, _ context: Context) {
    let events: [(RenewalState, CivilDate?)] = [
      (.onTime, due.window.opens), (.late, due.window.onTimeUntil), (.expired, due.window.end),
    ]
    for (state, day) in events {
      guard let day else { continue }
      file.add(
        uid: "\(due.row.certificate)-\(due.window.end)-\(state.rawValue)@ecert-admin", on: day,
        summary: context.messages.calendarEvent(state, name: due.row.name, certificate: due.row.certificate),
        place: due.row.institutionName ?? due.row.institutionCode)
    }
  }
}
