// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Lines edited at the terminal by GNU readline, with completion and the lines that came before; `~/.inputrc` is the
/// person's. Its state belongs to the process: there is one.
public final class LineEditor {
  /// What a word may become.
  public struct Offers {
    /// What stands in the word's place, as it goes onto the line.
    public var values: [String]
    /// What a person chooses from: whole lines.
    public var list: String
    /// More is to be typed behind the word, so no space follows it.
    public var keepsOpen: Bool

    public init(values: [String], list: String, keepsOpen: Bool) {
      self.values = values
      self.list = list
      self.keepsOpen = keepsOpen
    }
  }

  /// - Parameters: the line, and the range of its UTF-8 bytes that is to be completed.
  public typealias Completer = (_ line: [UInt8], _ word: Range<Int>) -> Offers

  private let completer: Completer
  private let mostLines: Int32

  /// - Parameters:
  ///   - writesToError: standard output is not the terminal.
  ///   - mostLines: how many lines the arrow keys reach back.
  /// - Returns: nil where lines of UTF-8 cannot be edited.
  public init?(writesToError: Bool, mostLines: Int, completer: @escaping Completer) {
    self.completer = completer
    self.mostLines = Int32(mostLines)
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard creadline_prepare(writesToError, offer, context) else { return nil }
  }

  /// The next line.
  ///
  /// - Returns: nil at the end of the input. Throws `PromptError.interrupted`.
  public func line(prompt: String) throws(PromptError) -> String? {
    let typed = withExtendedLifetime(self) { creadline_read(prompt) }
    defer { free(typed) }
    if let signal = Interrupts.pending { throw .interrupted(signal) }
    return typed.map { String(decoding: bytes(of: $0), as: UTF8.self) }
  }

  /// The arrow keys bring this line back.
  public func remember(_ line: String) { creadline_remember(line, mostLines) }

  fileprivate func complete(_ line: [UInt8], _ word: Range<Int>) {
    let offers = completer(line, word)
    for value in offers.values { creadline_offer(value) }
    if offers.keepsOpen { creadline_keep_open() }
    creadline_list(offers.list)
  }
}

/// Called by readline with the editor that made it ready.
private func offer(
  _ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) {
  guard let context, let line else { return }
  Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().complete(bytes(of: line), Int(start)..<Int(end))
}

private func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
  UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
}
