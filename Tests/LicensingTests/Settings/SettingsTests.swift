// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The settings")
struct SettingsTests {
  @Test("are the shipped ones until something is set")
  func shipped() {
    let settings = Settings()
    for setting in Setting.all {
      #expect(settings.value(setting) == setting.shipped)
      #expect(!settings.isSet(setting))
    }
    #expect(settings.words(.physicianInForce) == ["在册", "有效", "正常"])
    #expect(settings.lastValidDayIncluded)
  }

  @Test("have keys of their own, each found by its key, and their shipped values fit")
  func keys() throws {
    #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
    for setting in Setting.all { #expect(Setting.named(setting.key) == setting) }
    #expect(Setting.named("status.physician") == nil)
    #expect(Setting.named("") == nil)
    let everything = try Settings().changed(Setting.all.map { ($0, $0.shipped) })
    for setting in Setting.all { #expect(everything.isSet(setting)) }
  }

  @Test("are changed together, and unset again")
  func changed() throws {
    let set = try Settings().changed([(.physicianInForce, "在册 已注册"), (.lastValidDay, "excluded")])
    #expect(set.words(.physicianInForce) == ["在册", "已注册"])
    #expect(!set.lastValidDayIncluded)
    #expect(set.isSet(.lastValidDay))
    let unset = try set.changed([(.lastValidDay, nil)])
    #expect(unset.lastValidDayIncluded)
    #expect(!unset.isSet(.lastValidDay))
    #expect(unset.isSet(.physicianInForce))
  }

  @Test(
    "words are separated by spaces and commas of either width, and by 、",
    arguments: [
      "甲 乙", "甲,乙", "甲，乙", "甲、乙", "甲\u{3000}乙", "  甲 ,、 乙，",
    ])
  func words(value: String) throws {
    #expect(try Settings().changed([(.photoMissing, value)]).words(.photoMissing) == ["甲", "乙"])
  }

  @Test("a list of words is not emptied", arguments: ["", " ", ",", "、　，"])
  func empty(value: String) {
    #expect(throws: SettingError.empty(key: "photo.missing")) {
      try Settings().changed([(.photoMissing, value)])
    }
  }

  @Test(
    "a choice is one of its choices, letter by letter",
    arguments: ["", "Included", "include", "yes", " included"])
  func choice(value: String) {
    #expect(
      throws: SettingError.notAChoice(key: "nurse.last-valid-day", choices: ["included", "excluded"])
    ) {
      try Settings().changed([(.lastValidDay, value)])
    }
  }

  @Test("whom to ask is one line, which may be empty")
  func contact() throws {
    #expect(Settings().noticeContact == "")
    #expect(try Settings().changed([(.noticeContact, " 信息科 8001; 二楼 ")]).noticeContact == "信息科 8001; 二楼")
    #expect(try Settings().changed([(.noticeContact, "")]).noticeContact == "")
    for end in ["\n", "\r\n", "\u{2028}"] {
      #expect(throws: SettingError.severalLines(key: "notice.contact")) {
        try Settings().changed([(.noticeContact, "信息科\(end)8001")])
      }
    }
  }

  @Test("a map of headings is THEIRS=ours", arguments: ["姓名", "=姓名", "人员=", "人员=姓名;号码"])
  func headings(value: String) {
    #expect(throws: SettingError.notAHeadingMap(key: "import.map.nurses")) {
      try Settings().changed([(.headings(of: .nurses), value)])
    }
  }

  @Test(
    "no word stands in two lists of one vocabulary",
    arguments: [
      (Setting.physicianInForce, "在册 注销", "注销", Setting.physicianNotInForce),
      (.physicianNotInForce, "注销 有效", "有效", .physicianInForce),
      (.nurseNotInForce, "在册", "在册", .nurseInForce), (.photoRejected, "无", "无", .photoMissing),
      (.accountActive, "未激活", "未激活", .accountInactive),
    ])
  func taken(setting: Setting, value: String, word: String, other: Setting) {
    do {
      _ = try Settings().changed([(setting, value)])
      Issue.record("\(setting.key) was set to \(value)")
    } catch .wordTaken(let taken, let key, let second) {
      #expect(taken == word)
      #expect(Set([key, second]) == [setting.key, other.key])
    } catch {
      Issue.record(error)
    }
  }

  @Test("a word may move from one list to another in one change, and stand twice in one list")
  func moved() throws {
    let moved = try Settings().changed([
      (.physicianInForce, "在册 备案 备案"), (.physicianNotInForce, "注销 有效"),
    ])
    let vocabulary = Vocabulary(moved)
    #expect(vocabulary.status("备案", of: .physician) == .inForce)
    #expect(vocabulary.status("有效", of: .physician) == .notInForce)
  }

  @Test("a word may stand in the lists of two vocabularies")
  func twoVocabularies() throws {
    let settings = try Settings().changed([(.nurseNotInForce, "备案"), (.accountActive, "正常")])
    #expect(Vocabulary(settings).status("备案", of: .nurse) == .notInForce)
    #expect(Vocabulary(settings).status("正常", of: .nurse) == .inForce)
  }

  @Test("the list that has a word already is named as its owner, whichever comes first")
  func owner() {
    #expect(
      throws: SettingError.wordTaken(word: "注销", key: "status.nurse.in-force", other: "status.nurse.not-in-force")
    ) { try Settings().changed([(.nurseInForce, "在册 注销")]) }
    #expect(
      throws: SettingError.wordTaken(word: "在册", key: "status.nurse.not-in-force", other: "status.nurse.in-force")
    ) { try Settings().changed([(.nurseNotInForce, "注销 在册")]) }
  }

  @Test(
    "多机构备案 is in no list: it is part of a row's key",
    arguments: [
      Setting.physicianInForce, .physicianNotInForce, .nurseInForce, .nurseNotInForce,
    ])
  func additionalSite(setting: Setting) {
    #expect(throws: SettingError.additionalSiteWord(key: setting.key)) {
      try Settings().changed([(setting, "另一词 多机构备案")])
    }
  }

  @Test("a change that does not fit changes nothing, also what stood beside it")
  func allOrNone() throws {
    let before = try Settings().changed([(.photoMissing, "没有")])
    #expect(throws: SettingError.self) {
      try before.changed([(.photoMissing, "缺"), (.lastValidDay, "perhaps")])
    }
    #expect(before.words(.photoMissing) == ["没有"])
  }

  @Test("of a newer program are passed over")
  func unknownKeys() {
    let settings = Settings(["renewal.of.tomorrow": "x", "photo.missing": "没有"])
    #expect(settings.words(.photoMissing) == ["没有"])
  }

  @Test("what verdicts rest on changes with every setting that bears on them, and with no other")
  func basis() throws {
    let shipped = Rules.basis(of: Settings())
    #expect(shipped.hasPrefix("rules \(Rules.version)\n"))
    for setting in Setting.all {
      let value =
        switch setting.form {
        case .words: "另一词"
        case .choice(let choices): choices.last ?? ""
        case .headings: "人员=姓名"
        case .number(let range): String(range.lowerBound)
        case .days: "2025-03-31=off"
        case .preset: "1x1"
        case .presets: "25x35mm"
        case .range(let bounds): "\(bounds.lowerBound)-\(bounds.upperBound)"
        case .texts, .text: "另一句"
        }
      let changed = Rules.basis(of: try Settings().changed([(setting, value)])) != shipped
      #expect(changed == setting.bearsOnVerdicts, "\(setting.key)")
    }
    let others = Setting.all.filter { !$0.bearsOnVerdicts }.map(\.key)
    let prefixes = ["import.map.", "renewal.", "calendar.", "photo.", "notice."]
    #expect(others.filter { key in !prefixes.contains { key.hasPrefix($0) } } == ["nurse.last-valid-day"])
    let states = ["photo.missing", "photo.pending", "photo.approved", "photo.rejected"]
    #expect(Set(others).isDisjoint(with: states))
  }

  @Test(
    "say where they come from",
    arguments: [
      (Source.notice2020, "notice-2020"), (.physiciansLaw, "physicians-law"),
      (.nursesRegulations(article: 8), "nurses-regulations-8"), (.residentNumberStandard, "gb-11643-1999"),
      (.photoStandard, "ga-461-2004"), (.exports, "exports"), (.practice, "practice"), (.publicCalendar, "public-calendar"),
      (.localNotices, "local-notices"), (.notEstablished, "not-established"),
    ])
  func sources(source: Source, id: String) {
    #expect(source.id == id)
  }
}
