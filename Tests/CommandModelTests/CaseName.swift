// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// Which error it is, without what it is about.
func caseName(_ error: UsageError) -> String {
  switch error {
  case .unknownCommand: "unknownCommand"
  case .missingSubcommand: "missingSubcommand"
  case .unknownOption: "unknownOption"
  case .optionDoesNotApply: "optionDoesNotApply"
  case .missingValue: "missingValue"
  case .unexpectedValue: "unexpectedValue"
  case .badValue: "badValue"
  case .duplicateOption: "duplicateOption"
  case .missingOption: "missingOption"
  case .conflicting: "conflicting"
  case .operandConflicts: "operandConflicts"
  case .missingOperand: "missingOperand"
  case .extraOperand: "extraOperand"
  case .severalPeople: "severalPeople"
  case .badOperand: "badOperand"
  }
}
