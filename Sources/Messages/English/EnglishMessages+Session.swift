// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

extension EnglishMessages {
  public var sessionWelcome: String { "Type commands without the program's name. help lists them, Tab completes, Ctrl-D leaves." }
  public func sessionWaiting(_ people: Int) -> String { "\(people) waiting" }
  public var sessionWithoutCache: String { "no cache" }

  public func sessionSettings(_ settings: [(name: String, value: String)]) -> [String] {
    settings.isEmpty
      ? ["Nothing is set. There are: set as-of DATE, set format FORMAT, use institution CODE."]
      : settings.map { "\($0.name) = \($0.value)" }
  }

  public var moreCandidates: String { "… and more; type another letter" }
  public func scriptStopped(line: Int, code: Int32) -> String { "Line \(line) failed with exit code \(code)." }

  public func historyUnwritable(path: String, errno: Int32) -> String {
    "The history \(path) cannot be written: \(reason(errno)). The session goes on without it; --no-history does without this message."
  }

  public func explain(_ problem: SessionLine.Problem) -> String {
    switch problem {
    case .unfinished: "A quotation mark is not closed, or the line ends in a backslash; nothing was done. Complete it and try again."
    case .incomplete("|"): "No command follows “|”; nothing was done. For example: blocked | less."
    case .incomplete: "One file name has to follow “>”; nothing was done. For example: blocked > list.csv."
    case .onlyTyped(let mark): "“\(mark)” can be used in a line typed at a terminal only; nothing was done. Use --output, or a pipe around the whole script."
    case .appends: "“>>” cannot add to a file; nothing was done. Write to another one with “>”."
    }
  }

  public func explain(_ error: RowNumberError) -> String {
    switch error {
    case .noList: "The last list had no numbers, or there was none, so a number stands for nobody. List people first, as with blocked, or use a certificate or name."
    case .emptyList: "The last list was empty, so a number stands for nobody. List the people you mean, or use a certificate or name."
    case .beyond(let number, let rows): "The last list has \(rows) \(rows == 1 ? "row" : "rows"); there is no row \(number). Use a number of the list, or list again."
    case .otherPerson(let number):
      "Since the list was shown, the certificate of row \(number) has come to be about somebody else; nothing was done. List again, then use the number."
    }
  }
}
