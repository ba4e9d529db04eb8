// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Why one item of a command was not decided.
public enum ItemProblem: Error, Sendable, Equatable {
  case person(PersonError)
  case refused(DecisionRefusal)
  case candidate(CandidateProblem)
  case text(DecisionField, DecisionText.Problem)
  /// Its certificate stands earlier in the file, at this line, with other values.
  case repeatsWithOtherValues(line: Int)
  /// The word of a file for what to do is none that is known.
  case action(String)
  /// No decision has this number.
  case noDecision(Int)
  case noBatch(Int)
}

/// What a person writes with a decision.
public enum DecisionField: String, Sendable {
  case reason, verified, note
}

/// Why CODE names no candidate, or not one.
public enum CandidateProblem: Error, Sendable, Equatable {
  /// The person has none.
  case none
  /// It is none of them: how many there are.
  case unknown(count: Int)
  /// A masked code that several share.
  case ambiguous
  /// A place in the list is taken only where the preview is confirmed on a terminal.
  case numberNeedsTerminal
}

extension ItemProblem {
  /// The problem of an item that an error stands for; any other error is thrown on: it ends the command.
  init(_ error: any Error) throws {
    switch error {
    case let problem as ItemProblem: self = problem
    case let refusal as DecisionRefusal: self = .refused(refusal)
    case let error as PersonError: self = .person(error)
    case let problem as CandidateProblem: self = .candidate(problem)
    default: throw error
    }
  }

  /// What machine formats print.
  public var code: String {
    switch self {
    case .person(.notFound): "person-not-found"
    case .person(.several): "person-not-unique"
    case .refused(let refusal): refusal.code
    case .candidate(.none), .candidate(.unknown): "candidate-unknown"
    case .candidate(.ambiguous): "candidate-not-unique"
    case .candidate(.numberNeedsTerminal): "candidate-number"
    case .text(let field, _): "text-\(field.rawValue)"
    case .repeatsWithOtherValues: "repeats-with-other-values"
    case .action: "action"
    case .noDecision: "no-decision"
    case .noBatch: "no-batch"
    }
  }
}
