// SPDX-License-Identifier: GPL-3.0-or-later

/// The colours 16 to 255 of xterm: a cube of 6 × 6 × 6, and 24 greys.
enum XtermColor {
  static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
    func step(_ value: UInt8) -> Int { value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40 }
    let cube = 16 + 36 * step(red) + 6 * step(green) + step(blue)
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = 232 + min(23, max(0, (mean - 3) / 10))
    func distance(_ color: Int) -> Int {
      let (r, g, b) = channels(color)
      let (dr, dg, db) = (r - Int(red), g - Int(green), b - Int(blue))
      return dr * dr + dg * dg + db * db
    }
    return distance(grey) < distance(cube) ? grey : cube
  }

  /// Red, green and blue, 0 to 255.
  static func channels(_ color: Int) -> (Int, Int, Int) {
    if color >= 232 {
      let grey = 8 + (color - 232) * 10
      return (grey, grey, grey)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
    let cube = color - 16
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }
}
