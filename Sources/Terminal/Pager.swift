// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Synchronization

/// Standard output, through a pager if it is a terminal and the text taller than its window.
///
/// Nothing is started before the first screen is full; a short answer appears as if there were no pager.
/// One that cannot be started is done without. One that is left early makes ``write(_:)`` throw
/// ``OutputError/closed``; ``finish()`` is then still to be called, as after every other error.
public final class Pager: Sendable {
  private struct Paging {
    let process: PipedProcess
    /// What was sent as long as the pipe may hold it unread: said again without a pager where the shell
    /// could not find the command. nil once the pager must have read something.
    var unread: [UInt8]?
  }

  private enum State {
    case holding([UInt8])
    case paging(Paging)
    case direct
    case left
  }

  /// What a pipe holds (pipe(7)), and more than a screen.
  private static let pipeCapacity = 65_536

  private let output: OutputStream
  private let terminal: TerminalInfo
  private let environment: ProcessVariables
  private let command: PagerCommand?
  private let state: Mutex<State>

  /// - Parameter isAllowed: false for `--no-pager`.
  public init(
    output: OutputStream, terminal: TerminalInfo, environment: ProcessVariables, isAllowed: Bool
  ) {
    self.output = output
    self.terminal = terminal
    self.environment = environment
    command = isAllowed && terminal.outputIsTerminal ? PagerCommand.chosen(by: environment) : nil
    state = Mutex(command == nil ? .direct : .holding([]))
  }

  public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      switch state {
      case .holding(var held):
        held.append(contentsOf: bytes)
        if isTall(held) { try start(with: held, &state) } else { state = .holding(held) }
      case .paging(let paging): try send(bytes, to: paging, &state)
      case .direct: try output.write(bytes)
      case .left: throw .closed
      }
    }
  }

  /// What follows goes to the terminal itself: a pager would not pass a picture on.
  ///
  /// - Returns: false: one has been started already.
  public func passBy() throws(OutputError) -> Bool {
    try state.withLock { state throws(OutputError) in
      if case .holding(let held) = state {
        state = .direct
        try output.write(held)
        try output.flush()
      }
      if case .direct = state { return true }
      return false
    }
  }

  /// Shows what is held back and waits until the person leaves the pager. Ctrl-C pressed there after
  /// everything had been sent was meant for the pager and is forgotten.
  public func finish() throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      switch state {
      case .holding(let held): try output.write(held)
      case .paging(let paging): try leave(paging)
      case .direct, .left: break
      }
      state = .left
      try output.flush()
    }
  }

  /// One row is kept for the shell's next prompt.
  private func isTall(_ held: [UInt8]) -> Bool {
    let size = terminal.size
    return held.count > Self.pipeCapacity || ScreenRows.taken(by: held, columns: size.columns) >= size.rows
  }

  private func start(with held: [UInt8], _ state: inout State) throws(OutputError) {
    try output.flush()
    guard let paging = startedPager() else {
      state = .direct
      return try output.write(held)
    }
    try send(held, to: paging, &state)
  }

  private func startedPager() -> Paging? {
    guard let command else { return nil }
    return PipedProcess.start(
      command.words, environment: PagerCommand.environment(environment), output: output.descriptor
    ).map { Paging(process: $0, unread: []) }
  }

  private func send(_ bytes: [UInt8], to paging: Paging, _ state: inout State) throws(OutputError) {
    var paging = paging
    paging.unread = paging.unread.flatMap { $0.count > Self.pipeCapacity ? nil : $0 + bytes }
    state = .paging(paging)
    do {
      try paging.process.stream.write(bytes)
    } catch .closed {
      state = .left
      guard try !leave(paging) else { throw .closed }
      state = .direct
    }
  }

  /// Waits for the pager's end.
  /// - Returns: whether it ran; where it did not, its text has been written to standard output.
  @discardableResult
  private func leave(_ paging: Paging) throws(OutputError) -> Bool {
    let (end, _) = paging.process.leave()
    // What a shell answers for a command it cannot execute or find.
    guard end == .exited(126) || end == .exited(127), let unread = paging.unread else { return true }
    try output.write(unread)
    return false
  }
}
