// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Reports

/// The whole screen of a terminal, and every key as it is pressed. However it ends, by a signal too, the terminal is
/// as it was before.
public final class FullScreen {
  public enum Event: Equatable, Sendable {
    case key(Key)
    /// The window has another size, or the program was stopped and goes on: everything is to be drawn anew.
    case redraw
    /// There will be no more keys: the terminal is gone.
    case ended
  }

  public enum Key: Equatable, Sendable {
    /// In lower case, full-width forms as ASCII; `typed` as it came.
    case character(Character, typed: Character)
    case enter, escape, backspace
    /// Arrows and other keys that are not used.
    case other
  }

  private let terminal: TerminalInfo
  private let input: Int32
  private let output: Descriptor
  private var drawnSize: WindowSize
  private var ahead: [UInt8] = []

  /// - Returns: nil where there is no terminal, or one without cursor control.
  public init?(terminal: TerminalInfo, input: Int32 = 0, output: Int32 = 1) {
    guard terminal.inputIsTerminal, terminal.outputIsTerminal, terminal.understandsEscapes else { return nil }
    // A signal that nobody records would leave the terminal as it is made here.
    Interrupts.install()
    guard cterminal_take_screen(input, output) else { return nil }
    self.terminal = terminal
    self.input = input
    self.output = Descriptor(number: output)
    drawnSize = terminal.size
  }

  deinit { close() }

  public func close() { cterminal_give_screen() }

  public var size: WindowSize { terminal.size }

  /// Draws lines from the top; what stood there before is gone. They are not made to fit.
  public func draw(_ lines: [String]) throws {
    drawnSize = size
    let text = lines.prefix(drawnSize.rows).joined(separator: "\u{1B}[0m\u{1B}[K\r\n")
    try output.writeAll(Array(("\u{1B}[H" + text + "\u{1B}[0m\u{1B}[K\u{1B}[J").utf8))
  }

  /// Waits for the next key. - Throws: `PromptError.interrupted` when a signal asks for the end.
  public func next() throws -> Event {
    while true {
      if let key = key() { return .key(key) }
      var place = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      // Drawing the window larger sends a signal that nobody records, so the size is looked at now and then. What
      // begins with ESC is whole within a moment, also where the line is slow.
      let count = poll(&place, 1, ahead.isEmpty ? 200 : 50)
      if let signal = Interrupts.pending { throw PromptError.interrupted(signal) }
      if count > 0, !fill() { return .ended }
      if count == 0, !ahead.isEmpty { return .key(unfinished()) }
      if cterminal_screen_taken_again() || size != drawnSize { return .redraw }
    }
  }

  private func fill() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(input, &bytes, bytes.count)
    if count > 0 { ahead += bytes[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// The next of the keys that were pressed; nil: none is whole yet.
  private func key() -> Key? {
    guard let first = ahead.first else { return nil }
    switch first {
    case 0x0A, 0x0D: return take(1, .enter)
    case 0x08, 0x7F: return take(1, .backspace)
    case 0x1B: return escape()
    case 0..<0x20: return take(1, .other)
    default: break
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard ahead.count >= length else { return nil }
    let text = String(decoding: ahead[..<length], as: UTF8.self)
    guard let typed = text.first else { return take(length, .other) }
    return take(length, .character(Answer.folded(text).first ?? typed, typed: typed))
  }

  /// Arrows and function keys come as several bytes: ESC [ … letter, ESC O letter, on the Linux console ESC [ [ letter,
  /// with Alt ESC and the key. None of their letters is a key by itself. nil: more has to come.
  private func escape() -> Key? {
    guard ahead.count > 1 else { return nil }
    switch ahead[1] {
    case UInt8(ascii: "["):
      if ahead.count > 2, ahead[2] == UInt8(ascii: "[") { return ahead.count > 3 ? take(4, .other) : nil }
      return ahead.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }.map { take($0 + 1, .other) }
    case UInt8(ascii: "O"): return ahead.count > 2 ? take(3, .other) : nil
    default: return take(2, .other)
    }
  }

  /// Nothing more came: the escape key by itself, or a piece of something that is no key.
  private func unfinished() -> Key {
    let key: Key = ahead == [0x1B] ? .escape : .other
    ahead = []
    return key
  }

  private func take(_ count: Int, _ key: Key) -> Key {
    ahead.removeFirst(count)
    return key
  }
}
