// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a question got no answer.
public enum PromptError: Error, Equatable, Sendable {
  /// Nobody can be asked: standard input or standard error is not a terminal.
  case notATerminal
  /// A signal ended the question; the terminal is as it was before.
  case interrupted(Int32)
  /// The terminal could not be read or written; the value is the `errno`.
  case io(Int32)
}
