// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Messages

/// How things are shown: in which language, and whether ID numbers are masked.
struct Presentation: Sendable {
  let messages: any Messages
  /// `--reveal`
  let reveals: Bool

  func shown(idNumber: String) -> String { reveals ? idNumber : Masking.idNumber(idNumber) }

  func shown(code: String) -> String { reveals ? code : Masking.qualificationCode(code) }

  /// A compared field, which may be empty.
  func shown(_ value: String, of field: ComparedField) -> String {
    switch field {
    case .idNumber: shown(idNumber: value)
    case .code: value.isEmpty ? "" : shown(code: value)
    case .name, .level, .category: value
    }
  }
}
