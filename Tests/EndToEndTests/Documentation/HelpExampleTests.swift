// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Testing

/// No example is left out: what needs a terminal gets one.
@Suite("Help: every example of every command runs as typed")
struct HelpExampleTests {
  private static let specs = CommandRegistry.table.specs
  private static let sessionSpecs = CommandRegistry.sessionTable.specs.filter { spec in
    !specs.contains { $0.path == spec.path }
  }

  @Test("Examples of a command", arguments: specs.map(\.name))
  func examples(command: String) throws {
    let spec = try #require(Self.specs.first { $0.name == command })
    let preparation = ExamplePreparation.table[command] ?? ExamplePreparation()
    #expect(!spec.examples.isEmpty, "\(command) has no example")
    for example in spec.examples {
      let desk = try desk(preparation.place ?? (spec.office == .institution ? .institution : .authority))
      for line in preparation.lines {
        let result = try desk.enter(line)
        try #require(result.status == 0, "before \(example.line): \(line): \(result)")
      }
      if let screen = ExamplePreparation.screens[example.line] {
        try view(example.line, screen, desk)
      } else {
        try run(example.line, preparation.input, desk)
      }
    }
  }

  private func desk(_ place: ExamplePreparation.Place) throws -> ShellDesk {
    let folder =
      switch place {
      case .authority: try MasterFolder.authority.copy()
      case .institution: try MasterFolder.institution.copy()
      case .noCache: try Sandbox()
      }
    return try ShellDesk(folder, cache: "cache.db", today: Clerk.today)
  }

  private func run(_ line: String, _ input: String?, _ desk: ShellDesk) throws {
    var result = try desk.enter(line, input: input)
    // Nobody can be asked here; the refusal says what to add, and with that it is done.
    if result.status == 77 && !line.contains("--yes") && result.stderr.contains("--yes") {
      result = try desk.enter(line + " --yes", input: input)
    }
    #expect(result.status == 0 || result.status == 1, "\(line): \(result)")
    #expect(!result.stderr.contains("错误："), "\(line): \(result)")
  }

  private func view(_ line: String, _ screen: (shown: String, keys: String), _ desk: ShellDesk) throws {
    let pty = try desk.terminal(line)
    try pty.expect(screen.shown, timeout: 60)
    try pty.send(screen.keys)
    let result = try pty.wait(timeout: 60)
    #expect(result.status == 0, "\(line): \(result)")
  }

  @Test("Examples of the words of a session", arguments: sessionSpecs.map(\.name))
  func sessionWords(word: String) throws {
    let spec = try #require(Self.sessionSpecs.first { $0.name == word })
    #expect(!spec.examples.isEmpty, "\(word) has no example")
    for example in spec.examples {
      // In a session the program's name is not written.
      let typed = example.line.replacing("ecert-admin ", "")
      let result = try desk(.authority).enter("ecert-admin shell", input: typed + "\n")
      #expect(result.status == 0 && !result.stderr.contains("错误："), "\(typed): \(result)")
    }
  }

  @Test("Nothing is prepared for commands and lines that there are not")
  func preparations() {
    let lines = Set(Self.specs.flatMap(\.examples).map(\.line))
    #expect(Set(ExamplePreparation.table.keys).isSubset(of: Set(Self.specs.map(\.name))))
    #expect(Set(ExamplePreparation.screens.keys).isSubset(of: lines))
  }
}
