// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// What a command is. The parser, help, the reference and the completions all read this one value.
///
/// A line needs the whole of one command and of seventy others only their names: all but those is made when it is
/// asked for. Made at once it was half of the instructions of a short command.
public struct CommandSpec: Sendable {
  /// The words that name it: `["renewal", "due"]`.
  public let path: [String]
  /// Other words for it, each a path of its own: `[["更换医师资格"]]`. Written in simplified script.
  public let aliases: [[String]]
  /// One line without a full stop, at most 60 columns wide.
  public let summary: LocalText
  /// Paragraphs separated by an empty line; a line that starts with spaces keeps its indentation.
  /// May be empty.
  public var discussion: LocalText { makeDiscussion() }
  /// The command's own options. One with the name of a global option shadows it.
  public var options: [AnyOpt] { makeOptions() }
  public var operands: [AnyOperand] { makeOperands() }
  /// Groups of options of which at most one may be given.
  public var exclusive: [[AnyOpt]] { makeExclusive() }
  public let effect: CommandEffect
  public let office: CommandOffice
  /// Whether ID numbers may stand in what it prints, so that it takes `--reveal`.
  public let showsNumbers: Bool
  /// The keys of a row, for the reference; empty for a command that prints no rows.
  public var rows: [Field] { makeRows() }
  /// The values of `--format` that apply; empty for a command that prints no rows.
  public let formats: [OutputFormat]
  /// Whether `--output` may name a page (`.html`) or a folder of pages, which the command makes itself.
  public let makesPages: Bool
  /// Whether it has an answer that `--output` can take; a command that makes a file of its own has none.
  public let takesOutput: Bool
  public var examples: [Example] { makeExamples() }
  /// Exit codes with a meaning of their own; those that follow from `effect` need not be named.
  public var exitCodes: [ExitNote] { makeExitCodes() }
  /// Understood, but neither listed nor suggested.
  public let isHidden: Bool

  public typealias Later<Value> = @Sendable () -> Value

  private let makeDiscussion: Later<LocalText>
  private let makeOptions: Later<[AnyOpt]>
  private let makeOperands: Later<[AnyOperand]>
  private let makeExclusive: Later<[[AnyOpt]]>
  private let makeRows: Later<[Field]>
  private let makeExamples: Later<[Example]>
  private let makeExitCodes: Later<[ExitNote]>

  public init(
    path: [String], aliases: [[String]] = [], summary: LocalText,
    discussion: @autoclosure @escaping Later<LocalText> = LocalText(same: ""),
    options: @autoclosure @escaping Later<[AnyOpt]> = [],
    operands: @autoclosure @escaping Later<[AnyOperand]> = [],
    exclusive: @autoclosure @escaping Later<[[AnyOpt]]> = [], effect: CommandEffect, office: CommandOffice = .any,
    showsNumbers: Bool = false, rows: @autoclosure @escaping Later<[Field]> = [],
    formats: [OutputFormat] = OutputFormat.allCases, makesPages: Bool = false, takesOutput: Bool = true,
    examples: @autoclosure @escaping Later<[Example]>,
    exitCodes: @autoclosure @escaping Later<[ExitNote]> = [], isHidden: Bool = false
  ) {
    self.path = path
    self.aliases = aliases
    self.summary = summary
    makeDiscussion = discussion
    makeOptions = options
    makeOperands = operands
    makeExclusive = exclusive
    self.effect = effect
    self.office = office
    self.showsNumbers = showsNumbers
    makeRows = rows
    self.formats = formats
    self.makesPages = makesPages
    self.takesOutput = takesOutput
    makeExamples = examples
    makeExitCodes = exitCodes
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
