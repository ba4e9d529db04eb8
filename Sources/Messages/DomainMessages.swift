// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The field's terms as people read them.
public protocol DomainMessages {
  func label(_ kind: PersonKind) -> String
  func label(_ verdict: Verdict) -> String
  func label(_ state: Finding.State) -> String
  func label(_ owner: Owner) -> String
  /// The reason in a few words.
  func label(_ blocker: Blocker) -> String
  func label(_ condition: Condition) -> String
  func label(_ missing: Missing) -> String
  func label(_ difference: Difference) -> String
  func label(_ warning: Warning) -> String
  func label(_ kind: ExportKind) -> String
  func label(_ source: Source) -> String
  func label(_ office: Office) -> String
  func label(_ problem: CodeProblem) -> String
  func label(_ kind: CodeKind) -> String
  func label(_ sex: Sex) -> String
}
