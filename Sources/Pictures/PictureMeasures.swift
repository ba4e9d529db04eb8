// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be measured of a picture without knowing what it shows. None of it is a judgement.
public struct PictureMeasures: Sendable, Equatable {
  public let header: PictureHeader
  /// Upright, in pixels.
  public let width: Int
  public let height: Int
  /// Bytes of the file.
  public let bytes: Int
  public let flaw: Picture.Flaw?
  /// Share of near-white pixels, 0 to 1, in a strip of a tenth of the height along the top.
  public let whiteTop: Double
  /// The same along the left and right side, of a tenth of the width, down to half the height: below are shoulders.
  public let whiteLeft: Double
  public let whiteRight: Double
  /// Variance of the Laplacian of the brightness: small where nothing is sharp.
  public let sharpness: Double
  /// Mean brightness, 0 to 255.
  public let brightness: Double
  /// Shares of pixels that are nearly black, and nearly white.
  public let dark: Double
  public let bright: Double
  /// Alike for pictures that look alike (`PerceptualHash`).
  public let perceptualHash: UInt64

  public init(_ picture: Picture, bytes: Int) {
    let bitmap = picture.bitmap
    let grey = GreyBitmap(bitmap)
    header = picture.header
    (width, height) = (bitmap.width, bitmap.height)
    self.bytes = bytes
    flaw = picture.flaw
    let (strip, side) = (max(1, bitmap.height / 10), max(1, bitmap.width / 10))
    let half = max(1, bitmap.height / 2)
    whiteTop = bitmap.whiteShare(columns: 0..<bitmap.width, rows: 0..<strip)
    whiteLeft = bitmap.whiteShare(columns: 0..<side, rows: 0..<half)
    whiteRight = bitmap.whiteShare(columns: bitmap.width - side..<bitmap.width, rows: 0..<half)
    sharpness = grey.laplacianVariance
    let light = grey.light
    (brightness, dark, bright) = (light.mean, light.dark, light.bright)
    perceptualHash = PerceptualHash.of(grey)
  }
}

extension Bitmap {
  /// From this value on, in each channel, a pixel counts as near-white.
  static let nearWhite: UInt8 = 235

  func whiteShare(columns: Range<Int>, rows: Range<Int>) -> Double {
    pixels.withUnsafeBufferPointer { pixels in
      var white = 0
      for y in rows {
        var place = (y * width + columns.lowerBound) * 3
        for _ in columns {
          if min(pixels[place], pixels[place + 1], pixels[place + 2]) >= Self.nearWhite { white += 1 }
          place += 3
        }
      }
      return Double(white) / Double(columns.count * rows.count)
    }
  }
}

/// The brightness of each pixel, as ITU-R BT.601 weighs the colours.
struct GreyBitmap {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  init(_ bitmap: Bitmap) {
    (width, height) = (bitmap.width, bitmap.height)
    pixels = [UInt8](unsafeUninitializedCapacity: bitmap.width * bitmap.height) { target, count in
      bitmap.pixels.withUnsafeBufferPointer { source in
        for place in 0..<target.count {
          let red = UInt32(source[place * 3]) * 19_595
          let green = UInt32(source[place * 3 + 1]) * 38_470
          let blue = UInt32(source[place * 3 + 2]) * 7_471
          target[place] = UInt8((red + green + blue + 0x8000) >> 16)
        }
      }
      count = target.count
    }
  }

  /// Of the four neighbours less four times the pixel, over all pixels that have four.
  var laplacianVariance: Double {
    guard width > 2, height > 2 else { return 0 }
    return pixels.withUnsafeBufferPointer { pixels in
      var (sum, squares) = (0, 0)
      for y in 1..<height - 1 {
        let row = y * width
        for x in 1..<width - 1 {
          let place = row + x
          let around = Int(pixels[place - 1]) + Int(pixels[place + 1]) + Int(pixels[place - width]) + Int(pixels[place + width])
          let value = around - 4 * Int(pixels[place])
          sum += value
          squares += value * value
        }
      }
      let count = Double((width - 2) * (height - 2))
      let mean = Double(sum) / count
      return Double(squares) / count - mean * mean
    }
  }

  /// The mean, and the shares of pixels below 16 and from 240 on.
  var light: (mean: Double, dark: Double, bright: Double) {
    pixels.withUnsafeBufferPointer { pixels in
      var (sum, dark, bright) = (0, 0, 0)
      for value in pixels {
        sum += Int(value)
        if value < 16 { dark += 1 }
        if value >= 240 { bright += 1 }
      }
      let count = Double(pixels.count)
      return (Double(sum) / count, Double(dark) / count, Double(bright) / count)
    }
  }
}

/// A number of 64 bits that is the same, but for a few bits, for pictures that look the same: whether each of 8 × 8
/// fields is brighter than the one on its right (difference hash).
public enum PerceptualHash {
  static func of(_ grey: GreyBitmap) -> UInt64 {
    let fields = means(grey)
    var hash: UInt64 = 0
    for y in 0..<8 {
      for x in 0..<8 {
        hash = hash << 1 | (fields[y * 9 + x] > fields[y * 9 + x + 1] ? 1 : 0)
      }
    }
    return hash
  }

  /// Mean brightness of 9 × 8 fields, times a constant, so that no rounding decides.
  private static func means(_ grey: GreyBitmap) -> [Int] {
    (0..<72).map { field in
      let (x, y) = (field % 9, field / 9)
      let columns = x * grey.width / 9..<max((x + 1) * grey.width / 9, x * grey.width / 9 + 1)
      let rows = y * grey.height / 8..<max((y + 1) * grey.height / 8, y * grey.height / 8 + 1)
      var sum = 0
      for row in rows { for column in columns { sum += Int(grey.pixels[row * grey.width + column]) } }
      return sum * 256 / (columns.count * rows.count)
    }
  }
}
