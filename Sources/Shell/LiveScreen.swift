// SPDX-License-Identifier: GPL-3.0-or-later

import Commands
import Desk
import Terminal

/// The screen of the program's terminal.
final class LiveScreen: ReviewScreen {
  private let screen: FullScreen
  private let pictures: any PictureReader
  private let trueColor: Bool
  let usesColor: Bool

  init(_ screen: FullScreen, pictures: any PictureReader, usesColor: Bool, trueColor: Bool) {
    self.screen = screen
    self.pictures = pictures
    self.usesColor = usesColor
    self.trueColor = trueColor
  }

  var columns: Int { screen.size.columns }
  var rows: Int { screen.size.rows }

  func draw(_ lines: [String]) throws { try screen.draw(lines) }

  func picture(_ bytes: [UInt8], columns: Int, rows: Int) throws -> DrawnLines? {
    guard usesColor, columns > 0, rows > 0,
      let drawn = try pictures.draw(bytes, width: columns, height: rows * 2)
    else { return nil }
    return DrawnLines(
      lines: HalfBlocks.lines(
        width: drawn.width, height: drawn.height, pixels: drawn.pixels, trueColor: trueColor), columns: drawn.width)
  }

  func next() throws -> ReviewEvent {
    switch try screen.next() {
    case .key(.character(let character, let typed)): .character(character, typed: typed)
    case .key(.enter): .enter
    case .key(.escape): .escape
    case .key(.backspace): .backspace
    case .key(.other): .otherKey
    case .redraw: .redraw
    case .ended: .ended
    }
  }

  func close() { screen.close() }
}
