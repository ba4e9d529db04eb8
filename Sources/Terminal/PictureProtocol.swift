// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Reports

/// How a terminal takes pictures: asked of itself, since no variable of the environment says so reliably.
public enum PictureProtocol: Sendable, Equatable {
  /// The kitty graphics protocol.
  case kitty
  /// Inline images of iTerm2 (OSC 1337).
  case iTerm2
  /// DEC sixel graphics.
  case sixel

  /// Three questions, and one that every terminal answers (DA1), which comes back behind the others.
  private static let questions = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[>q\u{1B}[c"
  private static let patience = Duration.milliseconds(500)

  /// nil: none of these, or the terminal does not answer.
  public static func asked(of terminal: TerminalInfo, input: Int32 = 0, output: Int32 = 1) -> PictureProtocol? {
    guard terminal.inputIsTerminal, terminal.outputIsTerminal, terminal.understandsEscapes else { return nil }
    Interrupts.install()
    guard cterminal_take_bytes(input) else { return nil }
    defer { cterminal_show_input() }
    guard (try? Descriptor(number: output).writeAll(Array(questions.utf8))) != nil else { return nil }
    return read(answer(input))
  }

  /// What came until the last question was answered, or the time was over.
  private static func answer(_ input: Int32) -> [UInt8] {
    let deadline = MonotonicClock.now + patience
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256)
    while !endsInAttributes(answer) {
      let left = deadline - MonotonicClock.now
      if left <= .zero || Interrupts.pending != nil { break }
      var place = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let count = poll(&place, 1, 50)
      if count < 0 && errno != EINTR { break }
      guard count > 0 else { continue }
      let part = Glibc.read(input, &piece, piece.count)
      if part <= 0 { break }
      answer += piece[..<part]
    }
    return answer
  }

  /// DA1 is answered by ESC [ ? … c.
  private static func endsInAttributes(_ answer: [UInt8]) -> Bool { attributes(answer) != nil }

  private static func attributes(_ answer: [UInt8]) -> [Substring]? {
    guard let start = answer.firstRange(of: Array("\u{1B}[?".utf8)),
      let end = answer[start.upperBound...].firstIndex(of: UInt8(ascii: "c"))
    else { return nil }
    return String(decoding: answer[start.upperBound..<end], as: UTF8.self).split(separator: ";")
  }

  static func read(_ answer: [UInt8]) -> PictureProtocol? {
    if answer.firstRange(of: Array("\u{1B}_Gi=31;OK".utf8)) != nil { return .kitty }
    // XTVERSION is answered with the name.
    if answer.firstRange(of: Array(">|iTerm2".utf8)) != nil { return .iTerm2 }
    return attributes(answer)?.contains("4") == true ? .sixel : nil
  }
}

extension PictureProtocol {
  /// A picture as this protocol has it, with the end of a line behind.
  ///
  /// - Parameters:
  ///   - pixels: three bytes each, row by row from the top.
  ///   - jpeg: the same as a file.
  ///   - rows: the height in characters.
  public func text(width: Int, height: Int, pixels: [UInt8], jpeg: @autoclosure () -> [UInt8], rows: Int) -> String {
    switch self {
    case .kitty: Self.kitty(width, height, pixels, rows)
    case .iTerm2:
      "\u{1B}]1337;File=inline=1;height=\(rows);preserveAspectRatio=1:\(Base64.text(jpeg()))\u{7}\n"
    case .sixel: Sixel.text(width: width, height: height, pixels: pixels) + "\n"
    }
  }

  /// In pieces of at most 4 096 characters, all but the last with m=1.
  private static func kitty(_ width: Int, _ height: Int, _ pixels: [UInt8], _ rows: Int) -> String {
    let data = Array(Base64.text(pixels).utf8)
    var text = ""
    for start in stride(from: 0, to: data.count, by: 4_096) {
      let end = min(start + 4_096, data.count)
      let first = start == 0 ? "a=T,f=24,s=\(width),v=\(height),r=\(rows),q=2," : ""
      text += "\u{1B}_G\(first)m=\(end < data.count ? 1 : 0);\(String(decoding: data[start..<end], as: UTF8.self))\u{1B}\\"
    }
    return text + "\n"
  }
}
