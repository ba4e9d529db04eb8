// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the examples of a command are lines that the program understands.
struct ExampleReview {
  let table: CommandTable
  let spec: CommandSpec

  func problems() -> [String] {
    if spec.examples.isEmpty && !spec.isHidden { return ["there is no example"] }
    return spec.examples.flatMap(problems(of:))
  }

  private func problems(of example: Example) -> [String] {
    guard let calls = calls(in: example.line) else {
      return ["an unclosed quotation mark in: \(example.line)"]
    }
    if calls.isEmpty { return ["no call of \(table.program) in: \(example.line)"] }
    var problems: [String] = []
    var names: [[String]] = []
    for call in calls {
      switch table.parse(call) {
      case .command(let arguments): names.append(arguments.spec.path)
      case .help: names.append(BuiltIn.helpPath)
      case .version: names.append(BuiltIn.versionPath)
      case .empty: names.append([])
      case .failure(let errors):
        problems += errors.map { "\($0.message(in: .en, program: table.program)) in: \(example.line)" }
      }
    }
    if problems.isEmpty && !names.contains(spec.path) {
      problems.append("an example is about another command: \(example.line)")
    }
    return problems
  }

  /// The words behind the program's name in each part of a pipe or list. Nil if the line is not finished.
  private func calls(in line: String) -> [[String]]? {
    guard let words = try? ShellWords.split(line) else { return nil }
    let parts = words.split { ["|", "&&", ";", ">", "<"].contains($0) }
    // Variables may be set in front of the program: `ECERT_CACHE=x.db ecert-admin …`.
    let commands = parts.map { $0.drop { $0.contains("=") } }
    return commands.filter { $0.first == table.program }.map { Array($0.dropFirst()) }
  }
}
