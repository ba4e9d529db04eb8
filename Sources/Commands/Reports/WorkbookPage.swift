// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// The second sheet of a workbook: the command, its day, what it was limited to, and what the codes mean.
///
/// Operands are left out: they may name people.
struct WorkbookPage {
  let context: Context

  var notes: WorkbookNotes {
    let messages = context.messages
    let asked = [[messages.workbookCommand, CommandRegistry.table.program + " " + context.commandName],
      [messages.workbookDay, context.asOf.description]]
    return WorkbookNotes(
      sheet: messages.workbookNotes,
      asked: asked + context.givenOptions.map { [$0.name, $0.value] }, columnsTitle: messages.workbookColumns,
      codes: codes(messages), meaning: messages.columnMeaning)
  }

  private func codes(_ messages: any Messages) -> [[String]] {
    func rows<Code: RawRepresentable<String>>(_ codes: [Code], _ label: (Code) -> String) -> [[String]] {
      codes.map { [$0.rawValue, label($0)] } + [[]]
    }
    return [[messages.workbookCodes]] + rows(PersonKind.allCases, messages.label)
      + rows(Verdict.allCases, messages.label) + rows(Blocker.allCases, messages.label)
      + rows(Owner.allCases, messages.label) + rows(Condition.allCases, messages.label)
      + rows(Difference.allCases, messages.label) + rows(Warning.allCases, messages.label)
      + rows(RenewalState.allCases, messages.label)
  }
}
