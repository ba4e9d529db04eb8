// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func reportTitle(place: String, day: CivilDate) -> String { "\(place): progress of electronic practice licences, \(day)" }

  public func reportOpening(_ figures: ReportFigures) -> [String] {
    let office = "Desk: \(label(figures.office)). Figures of \(figures.asOf), from the cache of this computer."
    let names = figures.people == nil ? "This report has counts only, and nobody's personal data." : namesWarning
    return [office, names]
  }

  public func title(_ section: ReportSection) -> String {
    switch section {
    case .progress: "Progress"
    case .curve: "The curve"
    case .board: "Reasons, and whose turn it is"
    case .institutions: "What institutions can move themselves"
    case .actions: "The ten actions to take first"
    case .renewals: "Nurses' registrations that end within ninety days"
    case .decisions: "Decisions taken"
    case .drift: "Decisions that no longer fit the import"
    case .sources: "Sources"
    case .blockedPeople: "Who is blocked"
    case .renewalPeople: "Whose registration ends within ninety days"
    }
  }

  public func heading(_ column: ReportColumn) -> String {
    switch column {
    case .now: "Now"
    case .before: "Then"
    case .change: "Change"
    case .waiting: "Wait for it"
    case .firstDay: "From"
    case .lastDay: "To"
    case .total: "In all"
    case .age: "Days old"
    }
  }

  public func compared(_ progress: Progress) -> String {
    guard let before = progress.before else {
      return "No counts were kept before today, so there is nothing to compare with; each import keeps those of its day."
    }
    if progress.isShorter { return "Compared with \(before.day), the oldest day there is: nothing was kept by \(progress.since)." }
    if before.day == progress.since { return "Compared with \(before.day)." }
    return "Compared with \(before.day): nothing was imported on \(progress.since), so these counts still held."
  }

  public func setAside(_ people: Int) -> String { "\(people) of them are set aside: counted here and in the curve, left out of reasons, institutions and lists." }
  public var everybody: String { "In all" }

  public func curveSummary(_ days: [DaySnapshot]) -> String {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return days.last.map {
        "One day only, \($0.day): \($0.licensable) can show a licence, \($0.blocked) blocked, \($0.undetermined) undetermined."
      } ?? ""
    }
    return "From \(first.day) to \(last.day): licensable \(first.licensable) → \(last.licensable), blocked \(first.blocked) → \(last.blocked), undetermined \(first.undetermined) → \(last.undetermined)."
  }

  public func deadlineMark(_ day: CivilDate) -> String { "Deadline \(day)" }
  public var neededLine: String { "The pace that would be in time" }

  public func goal(_ goal: Goal) -> [String] {
    if goal.remaining == 0 { return ["Deadline \(goal.deadline): nobody is left to be freed."] }
    guard let needed = goal.neededPerWeek else {
      let day = goal.daysLeft == 0 ? "The deadline, \(goal.deadline), is today" : "The deadline, \(goal.deadline), passed \(-goal.daysLeft) days ago"
      return ["\(day); \(goal.remaining) people cannot show a licence yet."]
    }
    return [
      "\(goal.daysLeft) days to the deadline \(goal.deadline), and \(goal.remaining) people cannot show a licence yet: \(needed) a week have to be freed.",
      pace(goal),
    ]
  }

  private func pace(_ goal: Goal) -> String {
    guard let tenths = goal.tenthsPerWeek, let gained = goal.gained else {
      return "There are no earlier counts from which to tell the pace of lately."
    }
    let lately = "\(abs(gained.people)) \(gained.people < 0 ? "fewer" : "more") are licensable than \(gained.days) days ago"
    guard let expected = goal.expectedOn else { return lately + ": at this pace it is never done." }
    return lately + ", \(decimal(tenths: tenths)) a week: at this pace it is done on \(expected)" + (expected <= goal.deadline ? ", in time." : ", too late.")
  }

  public var noDeadline: String { "No deadline was set. --deadline DATE shows which pace would be in time." }

  public func barSummary(_ bars: Int, longest: String, people: Int) -> String {
    "\(bars) bars; the longest is \"\(longest)\" with \(people) people."
  }

  public func turn(_ reason: String, _ owner: String) -> String { "\(owner): \(reason)" }
  public func week(_ week: RenewalWeek) -> String { "\(week.first) to \(week.last)" }

  public func institutionsShown(_ shown: Int, of all: Int, people: Int) -> String {
    let total = "\(all) institutions have something to do themselves, for \(people) people."
    return shown < all
      ? total + " The \(shown) with the most are listed; all: ecert-admin blocked --summary institution --owner institution" : total
  }

  public var nothingForInstitutions: String { "Nothing waits for an institution." }

  public func renewalsAhead(_ people: Int, list: String) -> String {
    people == 0
      ? "No nurse's registration ends within ninety days."
      : "The registrations of \(people) nurses end within ninety days. The list, those already expired among them: \(list)"
  }

  public func decisionsTaken(_ count: Int, since: CivilDate) -> String {
    count == 0 ? "No decision was taken since \(since)." : "\(count) since \(since). The list: ecert-admin decision log --since \(since)"
  }

  public func driftCount(_ count: Int) -> String {
    count == 0
      ? nothingDrifted : "\(count) of them no longer count: decide again, or undo them. The list: ecert-admin decision drift"
  }

  public var sourcesOfCache: String { "The data of the whole cache, of all institutions." }

  public func peopleNamed(shown: Int, of all: Int, whole: String) -> String {
    shown < all ? "\(all) people, the first \(shown) listed. All: \(whole)" : "\(all) people."
  }

  public var namesWarning: String { "This report has names, which are personal data: hand it to those only who work with it, and delete it afterwards." }

  public func distributed(_ folder: String, people: Int, workbooks: Int) -> String {
    people == 0
      ? "Nobody is blocked; no workbook was written into \(folder)."
      : "\(workbooks) workbooks with \(people) people are in \(folder), one for each institution, named by its code. They hold names: send each to its own institution only, and delete them afterwards."
  }

  public func reportMade(_ path: String, _ progress: Progress) -> String {
    let now = progress.now
    let gained = progress.change(.licensable).map { " (\($0 < 0 ? "\(-$0) fewer" : "\($0) more") than on \(progress.before?.day ?? now.day))" } ?? ""
    return "The report is in \(path). \(now.licensable) can show a licence\(gained), \(now.blocked) blocked, \(now.undetermined) undetermined."
  }

  public func reportNext(_ action: Unlock.Row, list: String) -> String {
    "First: \(label(action.action)); that frees \(action.freed) people at once. Everybody with it: \(list)"
  }
}
