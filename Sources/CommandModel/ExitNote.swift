// SPDX-License-Identifier: GPL-3.0-or-later

/// An exit code that a command may end with, and when.
public struct ExitNote: Sendable, Hashable {
  public let code: ExitCode
  public let meaning: LocalText

  /// Without a meaning of its own the code means what it means everywhere.
  public init(_ code: ExitCode, _ meaning: LocalText? = nil) {
    self.code = code
    self.meaning = meaning ?? code.meaning
  }
}
