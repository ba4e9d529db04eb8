// SPDX-License-Identifier: GPL-3.0-or-later

/// The program that shows what is taller than the screen.
struct PagerCommand: Equatable {
  let words: [String]

  /// `$ECERT_PAGER`, else `$PAGER`, else `less`. nil where paging is switched off: the variable is empty or
  /// `cat`, or nothing is set and the terminal cannot move its cursor.
  static func chosen(by environment: ProcessVariables) -> PagerCommand? {
    if let command = environment["ECERT_PAGER"] ?? environment["PAGER"] {
      return command.isEmpty || command == "cat" ? nil : PagerCommand(command)
    }
    let terminal = environment["TERM"] ?? ""
    return terminal.isEmpty || terminal == "dumb" ? nil : PagerCommand(words: ["less", "-FRX"])
  }

  /// What the pager finds in its environment: `less` reads colours and UTF-8 rightly, and leaves at once
  /// when everything fits, unless the person set it otherwise.
  static func environment(_ own: ProcessVariables) -> ProcessVariables {
    own.adding("LESS", "FRX").adding("LESSCHARSET", "utf-8")
  }

  private init(words: [String]) { self.words = words }

  /// The shell is asked only for what it alone understands.
  private init(_ command: String) {
    let needsShell = command.unicodeScalars.contains { !$0.isPlainInShell }
    words = needsShell ? ["sh", "-c", command] : [command]
  }
}

extension Unicode.Scalar {
  /// Whether the shell takes the character as it stands.
  fileprivate var isPlainInShell: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ":", "@", ",": true
    default: !isASCII
    }
  }
}
