// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func reportTitle(place: String, day: CivilDate) -> String { "\(place) 电子执业证照进展报告 \(day)" }

  public func reportOpening(_ figures: ReportFigures) -> [String] {
    let office = "办事台：\(label(figures.office))。数字截至 \(figures.asOf)，来自本机缓存。"
    let names = figures.people == nil ? "本报告只有人数，没有个人信息。" : namesWarning
    return [office, names]
  }

  public func title(_ section: ReportSection) -> String {
    switch section {
    case .progress: "进展"
    case .curve: "曲线"
    case .board: "原因和轮到谁"
    case .institutions: "医疗机构自己就能办的"
    case .actions: "先办哪十件事"
    case .renewals: "九十天内到期的护士注册"
    case .decisions: "作出的决定"
    case .drift: "与导入不符的决定"
    case .sources: "数据来源"
    case .blockedPeople: "受阻的人"
    case .renewalPeople: "九十天内到期的人"
    }
  }

  public func heading(_ column: ReportColumn) -> String {
    switch column {
    case .now: "现在"
    case .before: "当时"
    case .change: "增减"
    case .waiting: "等机构办的人"
    case .firstDay: "从"
    case .lastDay: "到"
    case .total: "共"
    case .age: "距今天数"
    }
  }

  public func compared(_ progress: Progress) -> String {
    guard let before = progress.before else { return "今天以前还没有记下人数，无法比较；每次导入都会记下当天的人数。" }
    if progress.isShorter { return "与 \(before.day) 相比：\(progress.since) 还没有记录，这是最早的一天。" }
    if before.day == progress.since { return "与 \(before.day) 相比。" }
    return "与 \(before.day) 相比：\(progress.since) 没有导入，当时的人数就是这一天记下的。"
  }

  public func setAside(_ people: Int) -> String { "其中已搁置 \(people) 人：人数和曲线里有，原因、机构和名单里没有。" }
  public var everybody: String { "合计" }

  public func curveSummary(_ days: [DaySnapshot]) -> String {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return days.last.map { "只有 \($0.day) 一天：可亮照 \($0.licensable)，受阻 \($0.blocked)，待查明 \($0.undetermined)。" } ?? ""
    }
    return "从 \(first.day) 到 \(last.day)：可亮照 \(first.licensable) → \(last.licensable)，受阻 \(first.blocked) → \(last.blocked)，待查明 \(first.undetermined) → \(last.undetermined)。"
  }

  public func deadlineMark(_ day: CivilDate) -> String { "期限 \(day)" }
  public var neededLine: String { "按期办完所需的速度" }

  public func goal(_ goal: Goal) -> [String] {
    if goal.remaining == 0 { return ["期限 \(goal.deadline)：已经没有要办的人。"] }
    guard let needed = goal.neededPerWeek else {
      let day = goal.daysLeft == 0 ? "期限 \(goal.deadline) 就是今天" : "期限 \(goal.deadline) 已过 \(-goal.daysLeft) 天"
      return ["\(day)，还有 \(goal.remaining) 人不能亮照。"]
    }
    return ["距期限 \(goal.deadline) 还有 \(goal.daysLeft) 天，还有 \(goal.remaining) 人不能亮照：每周需办成 \(needed) 人。", pace(goal)]
  }

  private func pace(_ goal: Goal) -> String {
    guard let tenths = goal.tenthsPerWeek, let gained = goal.gained else { return "还没有更早的人数，算不出近来的速度。" }
    let lately = "近 \(gained.days) 天可亮照的\(gained.people < 0 ? "减少" : "增加") \(abs(gained.people)) 人"
    guard let expected = goal.expectedOn else { return lately + "，照此办不完。" }
    return lately + "，合每周 \(decimal(tenths: tenths)) 人" + "，照此在 \(expected) 办完" + (expected <= goal.deadline ? "，来得及。" : "，来不及。")
  }

  public var noDeadline: String { "没有设期限。加 --deadline 日期 可以看按期办完需要多快。" }

  public func barSummary(_ bars: Int, longest: String, people: Int) -> String { "共 \(bars) 条，最长的是“\(longest)”，\(people) 人。" }
  public func turn(_ reason: String, _ owner: String) -> String { "\(owner)：\(reason)" }
  public func week(_ week: RenewalWeek) -> String { "\(week.first) 至 \(week.last)" }

  public func institutionsShown(_ shown: Int, of all: Int, people: Int) -> String {
    let total = "\(all) 家机构有要自己办的，涉及 \(people) 人。"
    return shown < all ? total + "列出人数最多的 \(shown) 家；全部：ecert-admin blocked --summary institution --owner institution" : total
  }

  public var nothingForInstitutions: String { "没有轮到医疗机构办的。" }

  public func renewalsAhead(_ people: Int, list: String) -> String {
    people == 0 ? "九十天内没有护士的注册到期。" : "九十天内 \(people) 名护士的注册到期。清单（含已经过期的）：\(list)"
  }

  public func decisionsTaken(_ count: Int, since: CivilDate) -> String {
    count == 0 ? "\(since) 以来没有作出决定。" : "\(since) 以来共 \(count) 项。清单：ecert-admin decision log --since \(since)"
  }

  public func driftCount(_ count: Int) -> String {
    count == 0 ? nothingDrifted : "共 \(count) 项，不再算数，请重新决定或撤销。清单：ecert-admin decision drift"
  }

  public var sourcesOfCache: String { "整个缓存的数据，不分机构。" }

  public func peopleNamed(shown: Int, of all: Int, whole: String) -> String {
    shown < all ? "共 \(all) 人，列出前 \(shown) 人。全部：\(whole)" : "共 \(all) 人。"
  }

  public var namesWarning: String { "本报告有姓名，是个人信息：只给办事的人，用完请删除。" }

  public func distributed(_ folder: String, people: Int, workbooks: Int) -> String {
    people == 0
      ? "没有受阻的人，\(folder) 里没有写工作簿。"
      : "\(folder) 里有 \(workbooks) 个工作簿，共 \(people) 人，每个机构一个，以机构代码为名。里面有姓名：只发给本机构，发完请删除。"
  }

  public func reportMade(_ path: String, _ progress: Progress) -> String {
    let now = progress.now
    let gained = progress.change(.licensable).map { "（较 \(progress.before?.day ?? now.day) \($0 < 0 ? "减少 \(-$0)" : "增加 \($0)")）" } ?? ""
    return "报告写在 \(path)。可亮照 \(now.licensable)\(gained)，受阻 \(now.blocked)，待查明 \(now.undetermined)。"
  }

  public func reportNext(_ action: Unlock.Row, list: String) -> String {
    "先办：\(label(action.action))，能让 \(action.freed) 人马上亮照。有这个原因的人：\(list)"
  }
}
