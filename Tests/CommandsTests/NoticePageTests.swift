// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Licensing
import Messages
import Testing

@testable import Commands
@testable import RegistryCache

@Suite("The page of slips that notice prints")
struct NoticePageTests {
  private static let idNumber = "450203199007120028"
  private static let nobodysMarkup = "<script>alert('1')</script>\"&"

  private func day() throws -> CivilDate { try #require(CivilDate(iso: "2026-11-23")) }

  private func row(
    _ number: Int64 = 1, _ kind: PersonKind = .nurse, _ blockers: BlockerSet = BlockerSet(.photoMissing),
    undetermined: UndeterminedSet = [], name: String = "韦岚", institution: String? = "河畔医院", department: String? = "内科"
  ) throws -> ListedRow {
    let judgement = Judgement(blockers: blockers, undetermined: undetermined)
    return ListedRow(
      registrationID: number, kind: kind, certificate: "20084500000\(number)", name: name, idNumber: Self.idNumber,
      institutionCode: "H1", institutionName: institution, authority: nil, department: department,
      judgement: judgement, since: BlockersSince(),
      standing: Standing(judgement, kind: kind, asOf: try day(), settings: Settings()))
  }

  private func page(_ language: Language = .zhHans, others: [Language] = [], contact: String = "") throws -> NoticePage {
    NoticePage(messages: language.messages, others: others.map { $0.messages }, day: try day(), contact: contact)
  }

  private func count(_ text: String, in html: String) -> Int { html.ranges(of: text).count }

  @Test("A slip says who, what the phone shows letter by letter, what that means, why, what to do, whom to ask")
  func slip() throws {
    let html = try page(contact: "信息科 8001").section([try row()])
    #expect(count("<article class=\"slip\">", in: html) == 1)
    #expect(html.contains("<p class=\"place\">河畔医院 · 内科 · 2026-11-23</p>"))
    #expect(html.contains("<h4>韦岚（护士，200845000001）</h4>"))
    #expect(html.contains("<p class=\"prompt\">手机上显示：未查询到个人照片,不予显示护士执业电子证照。</p>"))
    #expect(html.contains("<p>意思：还没有经医疗机构审核确认的本人照片。</p>"))
    #expect(html.contains("<ul><li>原因：没有照片</li></ul>"))
    #expect(html.contains("<ol><li>在“民科微服务”个人端【信息维护】上传本人照片。</li>"))
    #expect(html.contains("【申领|亮照】。</li></ol>"))
    #expect(html.contains("有疑问请联系： <b>信息科 8001</b>"))
    #expect(!html.contains(Self.idNumber.suffix(12)), "no ID number")
  }

  @Test("What the prompt means is said of each of the five", arguments: Prompt.allCases, Language.allCases)
  func meanings(prompt: Prompt, language: Language) throws {
    let isNurse = [Prompt.nurseExpired, .nurseNotFound, .nurseNoPhoto].contains(prompt)
    let blocker: Blocker =
      switch prompt {
      case .physicianNothingToShow, .nurseNotFound: .notInForce
      case .physicianNoPhoto, .nurseNoPhoto: .photoMissing
      case .nurseExpired: .expired
      }
    let html = try page(language).section([try row(1, isNurse ? .nurse : .physician, BlockerSet(blocker))])
    #expect(html.contains(prompt.rawValue))
    #expect(html.contains(HTMLText.escaped(language.messages.meaning(prompt))))
  }

  @Test("Whose turn it is stands with the reason where it is not the person's")
  func turns() throws {
    let html = try page().section([try row(1, .physician, BlockerSet([.codeDiffers, .photoPending, .accountInactive]))])
    #expect(html.contains("<li>原因：资格证书编码不一致，轮到注册机关办理</li>"))
    #expect(html.contains("<li>原因：照片待机构审核，轮到医疗机构办理</li>"))
    #expect(html.contains("<li>原因：电子化账户未激活</li>"))
  }

  @Test("Who waits for nothing is told how the licence is shown; who cannot be judged, what is missing")
  func notBlocked() throws {
    let fine = try page().section([try row(1, .nurse, [])])
    #expect(fine.contains(HTMLText.escaped(Language.zhHans.messages.noticeLicensable)))
    #expect(!fine.contains("手机上"))
    let unknown = try page().section([try row(1, .nurse, [], undetermined: .accountAccounts)])
    #expect(unknown.contains("<li>还不能判断：缺账户数据，或账户状态无法识别</li>"))
    #expect(!unknown.contains("<ol>"), "nothing to do")
  }

  @Test("Where nobody is named there is a line to write on")
  func blank() throws {
    let html = try page().section([try row()])
    #expect(html.contains("有疑问请联系： <span class=\"blank\"></span>"))
  }

  @Test("Both languages stand on a slip one below the other, the page's first")
  func bothLanguages() throws {
    let page = try page(.en, others: [.zhHans])
    let html = page.section([try row()])
    let english = try #require(html.firstRange(of: "<div lang=\"en\">"))
    let chinese = try #require(html.firstRange(of: "<div lang=\"zh-Hans\">"))
    #expect(english.lowerBound < chinese.lowerBound)
    #expect(count("未查询到个人照片,不予显示护士执业电子证照。", in: html) == 2)
    #expect(count("<article", in: html) == 1)
    #expect(html.contains("Questions? Ask: 有疑问请联系："))
    let head = page.head(institution: "河畔医院")
    #expect(head.contains("<html lang=\"en\">"))
    #expect(head.contains("<title>Notices: 河畔医院 · 告知单：河畔医院</title>"))
  }

  @Test("Names, departments, institutions and whom to ask are text, whatever they hold")
  func hostile() throws {
    let text = Self.nobodysMarkup
    let page = try page(contact: text)
    let html =
      page.head(institution: text) + page.section([try row(name: text, institution: text, department: text)]) + page.foot
    #expect(!html.contains("<script"))
    #expect(!html.contains("alert('1')"))
    // Title and heading of the page; heading, place and name; department and place; whom to ask.
    #expect(count(HTMLText.escaped(text), in: html) == 8)
  }

  @Test("Departments stand in order with their people, and who has none comes last")
  func departments() throws {
    let rows = [
      try row(1, department: nil), try row(2, department: "外科"), try row(3, department: "内科"),
      try row(4, department: "外科"),
    ]
    let html = try page().section(rows)
    let wanted = ["<h2>河畔医院 ", "H1", "<h3>内科</h3>", "000003）", "<h3>外科</h3>", "000002）", "000004）", "<h3>未写明科室</h3>", "000001）"]
    var rest = html[...]
    for text in wanted {
      let range = try #require(rest.firstRange(of: text), "\(text) is missing, or stands too early")
      rest = rest[range.upperBound...]
    }
    #expect(count("<h3>", in: html) == 3)
    #expect(count("<article", in: html) == 4)
  }

  @Test("An institution that nobody knows is named by its code")
  func unknownInstitution() throws {
    let html = try page().section([try row(institution: nil)])
    #expect(html.contains("<h2><small>H1</small></h2>"))
    #expect(html.contains("<p class=\"place\">H1 · 内科 · 2026-11-23</p>"))
  }
}

/// What a page makes of a text, written down once more: by other means than the page's own.
private enum HTMLText {
  static func escaped(_ text: String) -> String {
    let names: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    return text.map { names[$0] ?? String($0) }.joined()
  }
}
