// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// A page of slips to be printed and cut apart, piece by piece: self-contained, no script, nothing fetched, everything
/// escaped, no ID numbers.
///
/// A slip goes to the person whom it is about, and the certificate tells two people of one name apart.
struct NoticePage {
  /// Of the page.
  let messages: any Messages
  /// In which a slip says everything once more.
  let others: [any Messages]
  let day: CivilDate
  /// Whom to ask; empty: a line to write on.
  let contact: String

  private var languages: [any Messages] { [messages] + others }

  /// - Parameter institution: nil: the page holds several.
  func head(institution: String?) -> String {
    let title = languages.map { $0.noticePageTitle(institution: institution) }.joined(separator: " · ")
    let policy = "style-src 'sha256-\(NoticeStyle.hash)'; form-action 'none'; base-uri 'none'"
    let head = HTMLPage.head(
      title: title, languageTag: messages.language.rawValue, policy: policy, style: NoticeStyle.text)
    return head + "<body>\n<h1>\(escaped(title)) <small>\(day)</small></h1>\n"
  }

  let foot = "</body>\n</html>\n"

  /// The people of one institution by department; who has none comes last.
  func section(_ rows: [ListedRow]) -> String {
    guard let first = rows.first else { return "" }
    let code = "<small>\(escaped(first.institutionCode))</small>"
    let name = first.institutionName.map { escaped($0) + " " } ?? ""
    return "<h2>\(name)\(code)</h2>\n" + Self.departments(rows).map(department).joined()
  }

  private static func departments(_ rows: [ListedRow]) -> [(name: String, rows: [ListedRow])] {
    func place(_ name: ExactText) -> (Int, ExactText) { (name.text.isEmpty ? 1 : 0, name) }
    let departments = Dictionary(grouping: rows) { ExactText($0.department ?? "") }
    return departments.keys.sorted { place($0) < place($1) }.map { (name: $0.text, rows: departments[$0] ?? []) }
  }

  private func department(_ department: (name: String, rows: [ListedRow])) -> String {
    let name = department.name.isEmpty ? languages.map { $0.noDepartment }.joined(separator: " · ") : department.name
    return "<h3>\(escaped(name))</h3>\n<div class=\"slips\">\n\(department.rows.map(slip).joined())</div>\n"
  }

  private func slip(_ row: ListedRow) -> String {
    let place = [row.institutionName ?? row.institutionCode, row.department ?? "", day.description]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let label = languages.map { $0.noticeContactLabel }.joined(separator: " ")
    let whom = contact.isEmpty ? "<span class=\"blank\"></span>" : "<b>\(escaped(contact))</b>"
    return """
      <article class="slip">
      <p class="place">\(escaped(place))</p>
      \(languages.map { part(NoticeText(row, $0)) }.joined())<p class="call">\(escaped(label)) \(whom)</p>
      </article>

      """
  }

  /// A slip's text in one language.
  private func part(_ text: NoticeText) -> String {
    let steps = text.steps
    return """
      <div lang="\(text.messages.language.rawValue)">
      <h4>\(escaped(text.title))</h4>
      \(phone(text))\(text.isLicensable ? paragraph(text.allMet) : "<ul>\(items(text.reasonsWithTurn))</ul>\n")\
      \(steps.isEmpty ? "" : "<ol>\(items(steps))</ol>\n")</div>

      """
  }

  private func phone(_ text: NoticeText) -> String {
    guard let shown = text.onPhone else { return "" }
    let meaning = text.row.standing.prompt.map { paragraph(text.messages.meaning($0)) } ?? ""
    return "<p class=\"prompt\">\(escaped(shown))</p>\n" + meaning
  }

  private func paragraph(_ text: String) -> String { "<p>\(escaped(text))</p>\n" }

  private func items(_ texts: [String]) -> String { texts.map { "<li>\(escaped($0))</li>" }.joined() }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }
}
