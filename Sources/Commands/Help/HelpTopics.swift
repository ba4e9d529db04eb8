// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// What `help` explains besides commands. The manual has them in this order, in which mdoc wants the sections
/// that all manuals have.
enum HelpTopics {
  static let all: [HelpTopic] = [
    SessionTopic.topic, FormatsTopic.topic, OfficesTopic.topic, EnvironmentTopic.topic, FilesTopic.topic,
    ExitCodesTopic.topic,
  ]
}
