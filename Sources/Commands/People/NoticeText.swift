// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages

/// What one person is told, in one language: the same on a screen, for a program and on paper.
///
/// Source: the causes, cures and steps of the 2020 notice; none is invented.
struct NoticeText {
  let row: ListedRow
  let messages: any Messages

  init(_ row: ListedRow, _ messages: any Messages) {
    self.row = row
    self.messages = messages
  }

  private var standing: Standing { row.standing }

  var title: String { messages.noticeTitle(name: row.name, kind: row.kind, certificate: row.certificate) }

  var isLicensable: Bool { standing.verdict == .licensable }

  /// Above the steps of who has all that is needed; the phone follows the registry, not the desk.
  var allMet: String { standing.prompt == nil ? messages.noticeLicensable : messages.noticeDecided }

  /// What the phone shows; nil where it shows the licence.
  var onPhone: String? { isLicensable && standing.prompt == nil ? nil : messages.phoneShows(standing.prompt) }

  /// Why: each blocker, then what is missing.
  var reasons: [String] { standing.blockers.members.map { messages.noticeReason($0) } + missing }

  /// The same with whose turn it is where it is not the person's: paper has no command that would tell.
  var reasonsWithTurn: [String] {
    let blockers = standing.blockers.members.map { blocker in
      let owner = standing.remedy(blocker).owner
      return owner == .person ? messages.noticeReason(blocker) : messages.noticeReason(blocker, turnOf: owner)
    }
    return blockers + missing
  }

  private var missing: [String] {
    Self.each(standing.undetermined.members(of: row.kind).map { messages.noticeUndetermined($0.missing) })
  }

  /// What to do for each reason; at the end how the licence is shown.
  var steps: [String] {
    let own = standing.blockers.members.filter { standing.remedy($0).owner == .person }
    let cures = standing.blockers.members.flatMap {
      messages.steps($0, owner: standing.remedy($0).owner, kind: row.kind)
    }
    let canShowAfterwards = standing.undetermined.isEmpty && own == standing.blockers.members
    return Self.each(cures + (canShowAfterwards ? messages.stepsToShow(kind: row.kind) : []))
  }

  /// All of it for a screen.
  var lines: [String] {
    let why = isLicensable ? [allMet] : reasons
    return [title] + (onPhone.map { [$0] } ?? []) + why + steps.enumerated().map { "  \($0 + 1). \($1)" }
  }

  /// Each text once, in the order in which they come first.
  private static func each(_ texts: [String]) -> [String] {
    var seen: [String] = []
    for text in texts where !seen.contains(text) { seen.append(text) }
    return seen
  }
}
