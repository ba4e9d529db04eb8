// SPDX-License-Identifier: GPL-3.0-or-later

/// A line that names a command and gives it all that it needs. Values are read by the declarations
/// themselves; reading one that the command does not declare is a fault that debug builds stop at.
public struct ParsedArguments: Sendable {
  public let spec: CommandSpec
  public let globals: GlobalOptions
  let options: GivenValues
  let operands: GivenValues

  /// The command's own options as they were given, in the order of their declaration; of a flag the value is empty.
  public var givenOptions: [(name: String, value: String)] {
    spec.options.flatMap { option in options.all(option.long).map { (option.name, $0) } }
  }

  /// The value of an option; nil when it was not given. Of a repeated option: the first value.
  public subscript<Value>(option: Opt<Value>) -> Value? {
    assertDeclared(option.erased)
    return options[option]
  }

  /// Whether a flag was given.
  public subscript(flag: Opt<Bool>) -> Bool {
    assertDeclared(flag.erased)
    return options[flag] ?? false
  }

  /// All values of a repeated option in the order given; empty when it was not given.
  public subscript<Value>(many option: Opt<Value>) -> [Value] {
    assertDeclared(option.erased)
    return options.all(option.erased.long).compactMap(option.parse)
  }

  /// The value of an operand; nil when an optional one was left out. Of several: the first.
  public subscript<Value>(operand: Operand<Value>) -> Value? {
    assertDeclared(operand.erased)
    return operands.all(operand.erased.name).first.flatMap(operand.parse)
  }

  /// All values of an operand in the order given.
  public subscript<Value>(many operand: Operand<Value>) -> [Value] {
    assertDeclared(operand.erased)
    return operands.all(operand.erased.name).compactMap(operand.parse)
  }

  /// The value of an operand that the command cannot do without.
  /// - Throws: `.missingOperand` if it was left out.
  public func required<Value>(_ operand: Operand<Value>) throws(UsageError) -> Value {
    guard let value = self[operand] else {
      throw .missingOperand(operand.erased.metavar, command: spec.path)
    }
    return value
  }

  /// The value of an option that the command cannot do without.
  /// - Throws: `.missingOption` if it was not given.
  public func required<Value>(_ option: Opt<Value>) throws(UsageError) -> Value {
    assertDeclared(option.erased)
    guard let value = options[option] else {
      throw .missingOption(option.erased.name, command: spec.path)
    }
    return value
  }

  /// The files that the command's own operands and options name.
  public var namedFiles: [String] {
    func isFile(_ completion: Completion) -> Bool { if case .file = completion { true } else { false } }
    return spec.operands.filter { isFile($0.completion) }.flatMap { operands.all($0.name) }
      + spec.options.filter { isFile($0.completion) }.flatMap { options.all($0.long) }
  }

  /// The first of these options that was given, as typed: `--snapshot`.
  public func firstGiven(of declarations: [AnyOpt]) -> String? {
    declarations.first { options.has($0.long) }?.name
  }

  private func assertDeclared(_ option: AnyOpt) {
    assert(
      spec.options.contains { $0.long == option.long }, "\(spec.name) does not declare \(option.name)")
  }

  private func assertDeclared(_ operand: AnyOperand) {
    assert(
      spec.operands.contains { $0.name == operand.name }, "\(spec.name) does not declare \(operand.name)")
  }
}
