// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Reports

/// The rows of `config list` and `config get`.
struct SettingReport {
  static let fields = ["key", "value", "default", "source", "isSet"].map { Field($0) }

  let context: Context
  let settings: Settings

  func emit(_ name: String, _ rows: [Setting]) throws {
    let messages = context.messages
    let settings = settings
    let report = Report<Setting>(
      name: name,
      fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.setting)) { Styled($0.key, .bold) },
        TableColumn(messages.heading(.value), minimumWidth: 12, flexible: true) {
          Styled(settings.value($0), settings.isSet($0) ? .yellow : .plain)
        },
        TableColumn(messages.heading(.isSet)) { Styled(settings.isSet($0) ? messages.yes : messages.no) },
        TableColumn(messages.heading(.source), minimumWidth: 12, flexible: true) {
          Styled(messages.label($0.source), .dim)
        },
      ]),
      payload: {
        [
          .text($0.key), .text(settings.value($0)), .text($0.shipped), .text($0.source.id),
          .flag(settings.isSet($0)),
        ]
      })
    try context.emit(report, rows)
  }
}
