// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// A command: a pure value made from the line, and an effect that runs it.
public protocol Command: Sendable {
  static var spec: CommandSpec { get }

  init(_ arguments: ParsedArguments) throws

  func run(_ context: Context) throws -> ExitCode
}
