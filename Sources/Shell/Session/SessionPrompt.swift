// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The prompt: whose desk it is, the day, what is set for the session, and how many people wait for this desk.
struct SessionPrompt {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Columns that the name of an institution takes at most.
  private static let widestName = 24

  /// On a line of its own where less than half of the screen would be left for typing.
  var text: String {
    let words = words.joined(separator: " ")
    return TextWidth.of(words) * 2 > session.terminal.size.columns ? words + "\n> " : words + "> "
  }

  private var words: [String] {
    let state = session.state
    let messages = session.language.messages
    let desk = session.glance
    var words = [desk.map(office) ?? messages.sessionWithoutCache]
    // A star tells that it is not today.
    words.append(state.asOf.map { $0 + "*" } ?? CivilDate(secondsSince1970: Int(LiveClock.now)).description)
    words += [state.format?.rawValue, state.institution].compactMap { $0 }
    if let waiting = try? desk?.waiting() { words.append(messages.sessionWaiting(waiting)) }
    return words.map { InertText.of($0) }
  }

  private func office(_ desk: Desk) -> String {
    guard case .institution(let code) = desk.office else { return desk.office.code }
    let name = (try? desk.hospital()) ?? ""
    return TextWidth.cut(name.isEmpty ? code : name, width: Self.widestName)
  }
}
