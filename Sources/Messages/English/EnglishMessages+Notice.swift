// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension EnglishMessages {
  public func noticePageTitle(institution: String?) -> String { institution.map { "Notices: \($0)" } ?? "Notices" }
  public var noDepartment: String { "No department stated" }

  public func meaning(_ prompt: Prompt) -> String {
    switch prompt {
    case .physicianNothingToShow:
      "It means: the registry has no registration in force, or has not linked it with the qualification."
    case .physicianNoPhoto, .nurseNoPhoto: "It means: there is no photo of you yet that the institution has confirmed."
    case .nurseExpired: "It means: the registration is in force, but its last day has passed."
    case .nurseNotFound: "It means: the registry has no registration of this nurse in force."
    }
  }

  public func noticeReason(_ blocker: Blocker, turnOf owner: Owner) -> String {
    "\(noticeReason(blocker)); it is the turn of \(label(owner))"
  }

  public var noticeContactLabel: String { "Questions? Ask:" }

  public func noticesMade(_ path: String, people: Int) -> String {
    "The slips of \(people) people are in \(path). Open it in a browser, print it and cut it up; it holds names: delete it afterwards."
  }

  public func noticesMade(folder: String, people: Int, pages: Int) -> String {
    "The slips of \(people) people are in the folder \(folder), a page for each institution, \(pages) in all. Open them in a browser, print them and cut them up; they hold names: delete them afterwards."
  }
}
