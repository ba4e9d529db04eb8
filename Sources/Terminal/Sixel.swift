// SPDX-License-Identifier: GPL-3.0-or-later

/// DEC sixel graphics: bands of six rows, in each a line for every colour that stands in it. Colours are those of xterm.
enum Sixel {
  static func text(width: Int, height: Int, pixels: [UInt8]) -> String {
    var text = "\u{1B}P0;1q\"1;1;\(width);\(height)"
    let colors = (0..<width * height).map { XtermColor.nearest(pixels[$0 * 3], pixels[$0 * 3 + 1], pixels[$0 * 3 + 2]) }
    var defined: Set<Int> = []
    for top in stride(from: 0, to: height, by: 6) {
      let rows = top..<min(top + 6, height)
      let used = Set(colors[rows.lowerBound * width..<rows.upperBound * width]).sorted()
      for color in used {
        if defined.insert(color).inserted { text += definition(color) }
        text += "#\(color)" + runs(color, rows, width, colors) + "$"
      }
      text += "-"
    }
    return text + "\u{1B}\\"
  }

  /// In hundredths of each channel.
  private static func definition(_ color: Int) -> String {
    let (red, green, blue) = XtermColor.channels(color)
    return "#\(color);2;\(red * 100 / 255);\(green * 100 / 255);\(blue * 100 / 255)"
  }

  /// Where a colour stands in a band: a character for each column, repeated ones counted.
  private static func runs(_ color: Int, _ rows: Range<Int>, _ width: Int, _ colors: [Int]) -> String {
    var text = ""
    var (last, count): (UInt8, Int) = (0, 0)
    func end() {
      let character = String(UnicodeScalar(63 + last))
      text += count > 3 ? "!\(count)\(character)" : String(repeating: character, count: count)
    }
    for x in 0..<width {
      var bits: UInt8 = 0
      for (place, y) in rows.enumerated() where colors[y * width + x] == color { bits |= 1 << UInt8(place) }
      if bits != last {
        end()
        (last, count) = (bits, 0)
      }
      count += 1
    }
    // What is empty at the end need not be said.
    if last != 0 { end() }
    return text
  }
}
