// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the words behind a command to its operands: from the left, each as many as it takes while enough
/// remain for those behind it.
struct OperandBinder {
  private let spec: CommandSpec
  private(set) var values = GivenValues()
  private(set) var errors: [PlacedError] = []

  init(spec: CommandSpec) {
    self.spec = spec
  }

  mutating func bind(_ tokens: [LineToken]) {
    var words = withoutMistakenValues(tokens)[...]
    var neededBehind = spec.operands.reduce(0) { $0 + $1.count.minimum }
    for operand in spec.operands {
      neededBehind -= operand.count.minimum
      let free = max(words.count - neededBehind, operand.count.minimum)
      let taken = words.prefix(operand.count.takesMany ? free : min(free, 1))
      if taken.count < operand.count.minimum {
        errors.append(
          PlacedError(error: .missingOperand(operand.metavar, command: spec.path), position: .max))
      }
      for token in taken { take(token, for: operand) }
      words = words.dropFirst(taken.count)
    }
    for token in words { refuse(token) }
  }

  private mutating func refuse(_ token: LineToken) {
    guard case .word(let word) = token.kind else { return }
    errors.append(
      PlacedError(
        error: .extraOperand(EchoedWord.of(word), command: spec.path), position: token.position))
  }

  /// A word too many behind an unknown option was meant as its value; one error is enough.
  private func withoutMistakenValues(_ tokens: [LineToken]) -> [LineToken] {
    if spec.operands.contains(where: { $0.count.takesMany }) || tokens.count <= spec.operands.count {
      return tokens
    }
    return tokens.filter { !$0.mayBeValue }
  }

  private mutating func take(_ token: LineToken, for operand: AnyOperand) {
    guard case .word(let word) = token.kind else { return }
    if operand.accepts(word) { return values.add(word, for: operand.name) }
    if token.mayBeValue { return }
    let allowed = operand.allowed.map(\.name)
    errors.append(
      PlacedError(
        error: .badOperand(
          operand.metavar, value: EchoedWord.of(word), allowed: allowed, expected: operand.expected,
          suggestions: Suggestions.nearest(to: word, among: allowed)),
        position: token.position))
  }
}
