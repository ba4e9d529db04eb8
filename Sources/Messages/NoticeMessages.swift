// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What the printed slips of `notice` say beside what it says on the screen.
public protocol NoticeMessages {
  /// - Parameter institution: nil: the page holds several.
  func noticePageTitle(institution: String?) -> String
  var noDepartment: String { get }
  /// What a prompt of the app means, in a sentence.
  func meaning(_ prompt: Prompt) -> String
  /// A reason that is not the person's to remove.
  func noticeReason(_ blocker: Blocker, turnOf owner: Owner) -> String
  /// Stands in front of whom to ask.
  var noticeContactLabel: String { get }
  func noticesMade(_ path: String, people: Int) -> String
  func noticesMade(folder: String, people: Int, pages: Int) -> String
}
