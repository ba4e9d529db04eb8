// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of a session: the words of a command, and what becomes of its answer.
public struct SessionLine: Sendable, Hashable {
  public enum Destination: Sendable, Hashable {
    case screen
    /// `> file`: as `--output`.
    case file(String)
    /// `| command`: as a shell understands it.
    case command(String)
  }

  /// What ends the words of the command, where it is not quoted.
  static let marks: [Unicode.Scalar] = ["|", ">"]

  public let words: [String]
  public let destination: Destination

  /// Why a line cannot be read.
  public enum Problem: Error, Sendable, Hashable {
    /// A quotation mark never closes, or the line ends in a backslash.
    case unfinished
    /// `|` or `>` with nothing that follows, or `>` with more than one word.
    case incomplete(Character)
    /// `>>`
    case appends
    /// `|` or `>` in a line that nobody types.
    case onlyTyped(Character)
  }

  /// - Throws: `Problem`.
  public init(_ line: String) throws(Problem) {
    let scanner = LineScanner(line, endingAt: Self.marks)
    do {
      words = try scanner.finished()
      destination = try Self.destination(scanner.stop)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw .unfinished
    }
  }

  private static func destination(_ stop: (mark: Unicode.Scalar, rest: Substring)?) throws -> Destination {
    guard let (mark, rest) = stop else { return .screen }
    if mark == "|" {
      let command = rest.trimmed
      if command.isEmpty { throw Problem.incomplete("|") }
      return .command(command)
    }
    if rest.first == ">" { throw Problem.appends }
    let words = try ShellWords.split(String(rest))
    guard words.count == 1 else { throw Problem.incomplete(">") }
    return .file(words[0])
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let tail = drop(while: isBlank)
    guard let last = tail.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(tail[...last])
  }
}
