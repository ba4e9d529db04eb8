// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The page of `photo sheet`, piece by piece: self-contained, nothing fetched, everything escaped, no ID numbers.
struct SheetPage {
  let messages: any Messages
  let institution: String
  let day: String
  /// Those that one key chooses.
  let reasons: [String]
  /// What the browser calls the saved decisions.
  let savedName: String

  var head: String {
    let policy = """
      img-src data:; style-src 'sha256-\(SheetAssets.styleHash)'; script-src 'sha256-\(SheetAssets.scriptHash)'; \
      form-action 'none'; base-uri 'none'
      """
    let title = messages.sheetTitle(institution: institution, day: day)
    let head = HTMLPage.head(
      title: title, languageTag: messages.language.rawValue, policy: policy, style: SheetAssets.style)
    return head + """
      <body data-progress="\(escaped(messages.sheetProgress))" data-approved="\(escaped(messages.label(.approved)))" \
      data-rejected="\(escaped(messages.label(.rejected)))" data-file="\(escaped(savedName))">
      <header><h1>\(escaped(title))</h1><p id="progress"></p>\
      <input id="filter" type="search" placeholder="\(escaped(messages.sheetFilter))" autocomplete="off">\
      <button id="save" type="button">\(escaped(messages.sheetSave))</button></header>
      <main>

      """
  }

  /// - Parameter thumbnail: a JPEG.
  func card(_ photo: PendingPhoto, _ picture: HeldPicture, thumbnail: [UInt8]) -> String {
    let findings = photo.findings.map { "<li>\(escaped(messages.explain($0)))</li>" }.joined()
    return """
      <figure class="card" tabindex="-1" data-certificate="\(escaped(photo.row.certificate))" data-picture="\(picture.sha256)">\
      <img alt="" src="data:image/jpeg;base64,\(Base64.text(thumbnail))">\
      <figcaption><b>\(escaped(photo.row.name))</b> \(escaped(photo.row.certificate))\
      \(photo.row.department.map { " · " + escaped($0) } ?? "")<br>\(escaped(messages.size(picture.measures)))\
      <ul>\(findings)</ul><p class="answer"></p></figcaption></figure>

      """
  }

  var foot: String {
    let items = reasons.map { "<li>\(escaped($0))</li>" }.joined()
    return """
      </main>
      <aside id="reasons" hidden><b>\(escaped(messages.reasonsTitle))</b><ol>\(items)</ol>\
      <input id="own" placeholder="\(escaped(messages.sheetOwnReason))" autocomplete="off"></aside>
      <footer>\(escaped(messages.sheetKeys))</footer>
      <script>\(SheetAssets.script)</script>
      </body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }
}
