// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture as coloured characters: each cell shows two pixels, the upper one as the upper half block, the lower one
/// behind it.
public enum HalfBlocks {
  /// - Parameters:
  ///   - pixels: three bytes each, row by row from the top.
  ///   - trueColor: 24 bits; else the 256 colours of xterm.
  /// - Returns: lines without their ends, each with its colours put back.
  public static func lines(width: Int, height: Int, pixels: [UInt8], trueColor: Bool) -> [String] {
    stride(from: 0, to: height, by: 2).map { y in
      var line = ""
      var (upperBefore, lowerBefore) = ("", "")
      for x in 0..<width {
        let upper = color(pixels, y * width + x, trueColor)
        let lower = y + 1 < height ? color(pixels, (y + 1) * width + x, trueColor) : nil
        if upper != upperBefore { line += "\u{1B}[38;\(upper)m" }
        if let lower {
          if lower != lowerBefore { line += "\u{1B}[48;\(lower)m" }
        } else if lowerBefore != "-" {
          line += "\u{1B}[49m"
        }
        (upperBefore, lowerBefore) = (upper, lower ?? "-")
        line += "▀"
      }
      return line + "\u{1B}[0m"
    }
  }

  private static func color(_ pixels: [UInt8], _ place: Int, _ trueColor: Bool) -> String {
    let (red, green, blue) = (pixels[place * 3], pixels[place * 3 + 1], pixels[place * 3 + 2])
    return trueColor ? "2;\(red);\(green);\(blue)" : "5;\(XtermColor.nearest(red, green, blue))"
  }
}
