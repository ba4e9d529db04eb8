// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

/// The command that a line of the sample table gives; the test fails with what came instead.
func arguments(
  _ line: String..., sourceLocation: SourceLocation = #_sourceLocation
) throws -> ParsedArguments {
  let outcome = SampleCommands.table.parse(line)
  guard case .command(let arguments) = outcome else {
    Issue.record("\(line) gives \(outcome)", sourceLocation: sourceLocation)
    throw UnexpectedOutcome()
  }
  return arguments
}

/// The errors that a line of the sample table gives; none if it gives something else.
func errors(_ line: String...) -> [UsageError] { errors(in: line) }

func errors(in line: [String]) -> [UsageError] {
  guard case .failure(let errors) = SampleCommands.table.parse(line) else { return [] }
  return errors
}

/// The words by which a line's outcome can be compared.
func described(_ outcome: ParseOutcome) -> String {
  switch outcome {
  case .command(let arguments): "command \(arguments.spec.name)"
  case .help(let path): "help \(path.joined(separator: " "))"
  case .version: "version"
  case .empty: "empty"
  case .failure(let errors): "failure \(errors)"
  }
}

struct UnexpectedOutcome: Error {}
