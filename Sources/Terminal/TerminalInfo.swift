// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Reports

/// What stands at the other end of the standard descriptors.
public struct TerminalInfo: Sendable {
  public let inputIsTerminal: Bool
  public let outputIsTerminal: Bool
  public let errorIsTerminal: Bool
  private let environment: ProcessVariables
  private let descriptors: [Int32]

  public init(environment: ProcessVariables, input: Int32 = 0, output: Int32 = 1, error: Int32 = 2) {
    self.environment = environment
    inputIsTerminal = isatty(input) == 1
    outputIsTerminal = isatty(output) == 1
    errorIsTerminal = isatty(error) == 1
    descriptors = [output, error, input]
  }

  /// The size of the window now: a person may have drawn it larger since. What the terminal does not say
  /// comes from `COLUMNS` and `LINES`, else it is 80 × 24.
  public var size: WindowSize {
    let window = descriptors.lazy.compactMap(Self.window).first
    return WindowSize(
      columns: window?.columns.positive ?? number("COLUMNS") ?? WindowSize.standard.columns,
      rows: window?.rows.positive ?? number("LINES") ?? WindowSize.standard.rows)
  }

  /// Columns of the terminal that shows messages; nil where none does.
  public var messageWidth: Int? { errorIsTerminal ? size.columns : nil }

  /// Whether the terminal moves its cursor on escape sequences.
  public var understandsEscapes: Bool {
    guard let terminal = environment["TERM"] else { return false }
    return !terminal.isEmpty && terminal != "dumb"
  }

  /// Whether to colour what goes to standard output. `auto` colours on a terminal that can, unless
  /// `NO_COLOR` is set to anything but nothing (no-color.org).
  public func usesColor(_ choice: ColorChoice) -> Bool {
    uses(choice, isTerminal: outputIsTerminal)
  }

  /// The same for standard error.
  public func usesColorForMessages(_ choice: ColorChoice) -> Bool {
    uses(choice, isTerminal: errorIsTerminal)
  }

  private func uses(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && understandsEscapes && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  private func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) }?.positive }

  private static func window(of descriptor: Int32) -> WindowSize? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    return WindowSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

extension Int {
  /// A terminal that knows no size says 0.
  fileprivate var positive: Int? { self > 0 ? self : nil }
}
