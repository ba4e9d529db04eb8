// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line asks for.
public enum ParseOutcome: Sendable {
  case command(ParsedArguments)
  /// Help about a command, a group, a topic, or, with an empty path, the program. The path is canonical.
  case help(path: [String])
  case version
  /// No command; there may be global options (`CommandTable.globals(in:)`).
  case empty
  /// Everything that is wrong with the line, in its order. Never empty.
  case failure([UsageError])
}
