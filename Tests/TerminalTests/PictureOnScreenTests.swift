// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Terminal

@Suite("A picture on a screen")
struct PictureOnScreenTests {
  private static let red: [UInt8] = [255, 0, 0]
  private static let blue: [UInt8] = [0, 0, 255]

  @Test("as half blocks: two rows a line, a colour said once, an odd row over the screen's own background")
  func halfBlocks() {
    let pixels = Self.red + Self.red + Self.blue + Self.red + Self.blue + Self.blue
    let lines = HalfBlocks.lines(width: 2, height: 3, pixels: pixels, trueColor: true)
    #expect(
      lines == [
        "\u{1B}[38;2;255;0;0m\u{1B}[48;2;0;0;255m▀\u{1B}[48;2;255;0;0m▀\u{1B}[0m",
        "\u{1B}[38;2;0;0;255m\u{1B}[49m▀▀\u{1B}[0m",
      ])
  }

  @Test(
    "in 256 colours by the nearest of the cube and the greys",
    arguments: [
      ([0, 0, 0], 16), ([255, 255, 255], 231), ([255, 0, 0], 196), ([0, 0, 255], 21), ([128, 128, 128], 244), ([8, 8, 8], 232),
      ([95, 135, 175], 67), ([238, 238, 238], 255),
    ] as [([UInt8], Int)])
  func nearest(color: [UInt8], number: Int) {
    #expect(XtermColor.nearest(color[0], color[1], color[2]) == number)
  }

  @Test("as sixels: bands of six rows, a line for each colour, repeated columns counted")
  func sixel() {
    let pixels = (0..<7).flatMap { row in (0..<5).flatMap { _ in row < 6 ? Self.red : Self.blue } }
    #expect(
      Sixel.text(width: 5, height: 7, pixels: pixels)
        == "\u{1B}P0;1q\"1;1;5;7#196;2;100;0;0#196!5~$-#21;2;0;0;100#21!5@$-\u{1B}\\")
  }

  @Test("as kitty has it: pieces of 4 096 characters, all but the last with more behind")
  func kitty() {
    let pixels = [UInt8](repeating: 7, count: 60 * 60 * 3)
    let text = PictureProtocol.kitty.text(width: 60, height: 60, pixels: pixels, jpeg: [], rows: 10)
    let pieces = text.split(separator: "\u{1B}\\").dropLast()
    #expect(pieces.count == 4)
    #expect(pieces.first?.hasPrefix("\u{1B}_Ga=T,f=24,s=60,v=60,r=10,q=2,m=1;") == true)
    #expect(pieces.last?.hasPrefix("\u{1B}_Gm=0;") == true)
    #expect(pieces.dropFirst().allSatisfy { $0.utf8.count <= 4_096 + 8 })
  }

  @Test(
    "by what the terminal answers, kitty before iTerm2 before sixel, and by nothing else",
    arguments: [
      ("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4c", .kitty), ("\u{1B}_Gi=31;ENOTSUP\u{1B}\\\u{1B}[?62;4c", .sixel),
      ("\u{1B}P>|iTerm2 3.5\u{1B}\\\u{1B}[?62;4c", .iTerm2), ("\u{1B}P>|xterm(390)\u{1B}\\\u{1B}[?62;22c", nil),
      ("\u{1B}[?64c", nil), ("\u{1B}[?44c", nil), ("", nil),
    ] as [(String, PictureProtocol?)])
  func answered(answer: String, taken: PictureProtocol?) {
    #expect(PictureProtocol.read(Array(answer.utf8)) == taken)
  }
}
