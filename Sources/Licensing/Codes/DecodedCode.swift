// SPDX-License-Identifier: GPL-3.0-or-later

/// A text read as one kind of code.
public struct DecodedCode: Sendable {
  public let kind: CodeKind
  /// In the order of `CodeProblem`.
  public let problems: [CodeProblem]
  /// What the code says, in its own order. A personal number stands in it masked, and nothing that a mask
  /// hides (date of birth, sex, sequence) stands beside it.
  public let parts: [(name: String, value: String)]

  public var valid: Bool { problems.isEmpty }
}
