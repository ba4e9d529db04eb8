// SPDX-License-Identifier: GPL-3.0-or-later

/// The word at the end of a session's line that is being typed, by what it is part of.
public enum SessionWord: Sendable, Hashable {
  /// Of our command.
  case ours(CompletionReply.Asked)
  /// A file: behind `>`, or what a program behind `|` is given.
  case file(CompletionReply.Asked)
  /// Behind `|`: the program that takes the answer.
  case program(CompletionReply.Asked)

  /// What ends a command for the shell that runs what stands behind `|`.
  private static let marksOfShell: [Unicode.Scalar] = ["|", "&", ";", ">", "<"]

  public init(_ line: String) {
    guard let stop = LineScanner(line, endingAt: SessionLine.marks).stop else {
      self = .ours(.init(line: line, hasProgram: false))
      return
    }
    var (mark, rest) = stop
    while let next = LineScanner(String(rest), endingAt: Self.marksOfShell).stop { (mark, rest) = next }
    let asked = CompletionReply.Asked(line: String(rest), hasProgram: false)
    let isProgram = !["<", ">"].contains(mark) && asked.words.isEmpty && !asked.typed.contains("/")
    self = isProgram ? .program(asked) : .file(asked)
  }
}
