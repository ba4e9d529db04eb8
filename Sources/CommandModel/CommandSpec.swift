// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// What a command is. The parser, help, the reference and the completions all read this one value.
public struct CommandSpec: Sendable {
  /// The words that name it: `["renewal", "due"]`.
  public let path: [String]
  /// Other words for it, each a path of its own: `[["更换医师资格"]]`. Written in simplified script.
  public let aliases: [[String]]
  /// One line without a full stop, at most 60 columns wide.
  public let summary: LocalText
  /// Paragraphs separated by an empty line; a line that starts with spaces keeps its indentation.
  /// May be empty.
  public let discussion: LocalText
  /// The command's own options. One with the name of a global option shadows it.
  public let options: [AnyOpt]
  public let operands: [AnyOperand]
  /// Groups of options of which at most one may be given.
  public let exclusive: [[AnyOpt]]
  public let effect: CommandEffect
  public let office: CommandOffice
  /// Whether ID numbers may stand in what it prints, so that it takes `--reveal`.
  public let showsNumbers: Bool
  /// The keys of a row, for the reference; empty for a command that prints no rows.
  public let rows: [Field]
  /// The values of `--format` that apply; empty for a command that prints no rows.
  public let formats: [OutputFormat]
  public let examples: [Example]
  /// Exit codes with a meaning of their own; those that follow from `effect` need not be named.
  public let exitCodes: [ExitNote]
  /// Understood, but neither listed nor suggested.
  public let isHidden: Bool

  public init(
    path: [String], aliases: [[String]] = [], summary: LocalText,
    discussion: LocalText = LocalText(same: ""), options: [AnyOpt] = [], operands: [AnyOperand] = [],
    exclusive: [[AnyOpt]] = [], effect: CommandEffect, office: CommandOffice = .any,
    showsNumbers: Bool = false, rows: [Field] = [], formats: [OutputFormat] = OutputFormat.allCases, examples: [Example], exitCodes: [ExitNote] = [],
    isHidden: Bool = false
  ) {
    self.path = path
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    self.options = options
    self.operands = operands
    self.exclusive = exclusive
    self.effect = effect
    self.office = office
    self.showsNumbers = showsNumbers
    self.rows = rows
    self.formats = formats
    self.examples = examples
    self.exitCodes = exitCodes
    self.isHidden = isHidden
  }

  /// As it is typed: `renewal due`.
  public var name: String { path.joined(separator: " ") }

  /// Every exit code that the command may end with, by number: its own notes, and those that every command
  /// and the command's effect bring along.
  public var allExitCodes: [ExitNote] {
    var codes: [ExitCode] = [.done, .usage, .inputOutput, .programFault, .cannotCreate]
    switch effect {
    case .none: break
    case .reads: codes += [.dataWrong, .inputMissing, .cacheBusy, .configuration]
    case .writes: codes += [.dataWrong, .inputMissing, .cacheBusy, .refused, .configuration]
    }
    if showsNumbers && !codes.contains(.refused) { codes.append(.refused) }
    let own = Set(exitCodes.map(\.code))
    return (exitCodes + codes.filter { !own.contains($0) }.map { ExitNote($0) })
      .sorted { $0.code.rawValue < $1.code.rawValue }
  }
}
