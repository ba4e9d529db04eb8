// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What `init`, `status`, `cache`, `config` and `demo` say.
public protocol CareMessages {
  func cacheCreated(path: String, office: Office, operatorName: String) -> [String]
  func statusOffice(_ status: DeskStatus) -> [String]
  func statusVerdicts(_ status: DeskStatus) -> String
  func withoutAuthority(_ codes: [String]) -> String
  var neverImported: String { get }
  func label(_ damage: CacheDamage) -> String
  var cacheSound: String { get }
  func cacheDamaged(_ findings: Int) -> String
  func backupWritten(_ path: String, bytes: Int) -> String
  func confirmRestore(_ restore: Restore) -> String
  func restored(_ restore: Restore) -> String
  func settingChanged(_ key: String, value: String, shipped: Bool) -> String
  func settingsImported(_ count: Int) -> String
  func judgedAgain(_ change: EligibilityChange) -> String
  var judgingAgain: String { get }
  var yes: String { get }
  var no: String { get }
  var askPerson: String { get }
  var defaultOperator: String { get }
  // The demo
  func demoOpening(people: Int, institutions: Int, folder: String) -> [String]
  func demoStep(_ number: Int, _ step: DemoStep) -> String
  func demoClosing(cache: String, keeps: Bool) -> [String]
}

/// The stations of the demo.
public enum DemoStep: Sendable {
  case importing, summary, blocked, why, board
}
