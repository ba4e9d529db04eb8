// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages

/// Changes settings and says what came of it.
struct SettingStore {
  let context: Context

  /// - Parameter desk: nil: opened here.
  func store(_ values: [(Setting, String?)], at opened: Desk? = nil, said: ([String]) -> [String]) throws {
    let messages = context.messages
    let desk = try opened ?? context.openDesk(willWrite: true)
    let change = try SettingChange(desk).run(values, dryRun: context.globals.dryRun) { done, total in
      try context.console.checkInterrupt()
      context.showProgress(messages.judgingAgain, done, total)
    }
    context.console.clearProgress()
    let judged = change.map { [messages.judgedAgain($0)] } ?? []
    try context.say(said(judged) + (context.globals.dryRun ? [messages.dryRunNothingWritten] : []))
  }
}
