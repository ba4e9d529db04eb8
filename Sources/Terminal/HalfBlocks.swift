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
    return trueColor ? "2;\(red);\(green);\(blue)" : "5;\(nearest(red, green, blue))"
  }

  /// Of the cube of 6 × 6 × 6 colours and the 24 greys of xterm.
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    func step(_ value: UInt8) -> Int { value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40 }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      let (dr, dg, db) = (r - Int(red), g - Int(green), b - Int(blue))
      return dr * dr + dg * dg + db * db
    }
    let (r, g, b) = (step(red), step(green), step(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = min(23, max(0, (mean - 3) / 10))
    let isGrey = distance(8 + grey * 10, 8 + grey * 10, 8 + grey * 10) < distance(level(r), level(g), level(b))
    return isGrey ? 232 + grey : 16 + 36 * r + 6 * g + b
  }
}
