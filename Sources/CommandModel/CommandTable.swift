// SPDX-License-Identifier: GPL-3.0-or-later

/// All commands of the program. Everything that knows a command's name or options reads it from here.
///
/// `help` and `version` are part of every table: `parse` answers them as `.help` and `.version`, never as
/// `.command`.
public struct CommandTable: Sendable {
  /// The program's name, as typed.
  public let program: String
  /// What the program is for, in one line.
  public let about: LocalText
  /// In the order in which they are listed.
  public let specs: [CommandSpec]
  public let groups: [CommandGroup]
  /// How the overview arranges the commands; empty for one list.
  public let sections: [CommandSection]
  /// What `help` explains besides commands, in the order in which it is listed.
  public var topics: [HelpTopic] { makeTopics() }
  private let makeTopics: @Sendable () -> [HelpTopic]

  public init(
    specs: [CommandSpec], groups: [CommandGroup] = [], sections: [CommandSection] = [],
    topics: @autoclosure @escaping @Sendable () -> [HelpTopic] = [], program: String = "ecert-admin", about: LocalText = LocalText(same: "")
  ) {
    self.specs = specs + [BuiltIn.help(program: program), BuiltIn.version(program: program)]
    self.groups = groups
    self.sections = sections
    makeTopics = topics
    self.program = program
    self.about = about
  }
}
