// SPDX-License-Identifier: GPL-3.0-or-later

import CPictureSamples
import Pictures

/// Pictures that a test makes, by the libraries' own encoders.
public enum SamplePicture {
  public enum PNGKind: Int32, CaseIterable {
    case grey, rgb, palette, rgba, rgb16
  }

  /// A portrait of nobody: a dark head and shoulders before a light wall.
  public static func portrait(_ width: Int = 60, _ height: Int = 80, wall: UInt8 = 250) -> Bitmap {
    var pixels: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let (dx, dy) = (Double(x) / Double(width) - 0.5, Double(y) / Double(height) - 0.45)
        let isHead = dx * dx * 2.4 + dy * dy < 0.05
        let isShoulder = dy > 0.3 && abs(dx) < 0.4
        let shade = UInt8(60 + (x * 7 + y * 3) % 40)
        pixels += isHead ? [shade &+ 90, shade &+ 50, shade] : isShoulder ? [30, 40, shade] : [wall, wall, wall]
      }
    }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  /// So many pictures of 360 × 440 of which no two look alike, the same every time.
  public static func distinct(_ count: Int) -> [Bitmap] {
    var random = Steady(state: 11)
    return (0..<count).map { _ in speckled(9, 11, &random).enlarged(40) }
  }

  private struct Steady: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// Pixels that nothing foresees, of few colours, so that a palette holds them.
  public static func speckled(_ width: Int, _ height: Int, _ random: inout some RandomNumberGenerator) -> Bitmap {
    let colours: [[UInt8]] = (0..<40).map { _ in (0..<3).map { _ in UInt8.random(in: 0...255, using: &random) } }
    let pixels = (0..<width * height).flatMap { _ in colours[Int.random(in: 0..<40, using: &random)] }
    return Bitmap(width: width, height: height, pixels: pixels)
  }

  public static func jpeg(
    _ bitmap: Bitmap, isProgressive: Bool = false, isArithmetic: Bool = false, quality: Int32 = 95
  ) -> [UInt8] {
    jpeg(
      bitmap.pixels, bitmap.width, bitmap.height, channels: 3, isProgressive: isProgressive, isArithmetic: isArithmetic,
      quality: quality)
  }

  /// - Parameter pixels: of so many channels.
  public static func jpeg(
    _ pixels: [UInt8], _ width: Int, _ height: Int, channels: Int32, isProgressive: Bool = false,
    isArithmetic: Bool = false, quality: Int32 = 95
  ) -> [UInt8] {
    var sample = picture_sample(
      width: UInt32(width), height: UInt32(height), channels: channels, is_progressive: isProgressive ? 1 : 0,
      is_arithmetic: isArithmetic ? 1 : 0, quality: quality)
    let room = pixels.count * 4 + 10_000
    return [UInt8](unsafeUninitializedCapacity: room) { target, count in
      count = picture_sample_jpeg(&sample, pixels, target.baseAddress, room)
    }
  }

  public static func png(
    _ bitmap: Bitmap, _ kind: PNGKind = .rgb, isInterlaced: Bool = false, alpha: UInt8 = 255
  ) -> [UInt8] {
    let pixels = (0..<bitmap.width * bitmap.height).flatMap { bitmap.pixels[$0 * 3..<$0 * 3 + 3] + [alpha] }
    let room = pixels.count * 4 + 10_000
    return [UInt8](unsafeUninitializedCapacity: room) { target, count in
      count = picture_sample_png(
        UInt32(bitmap.width), UInt32(bitmap.height), kind.rawValue, isInterlaced ? 1 : 0, pixels, target.baseAddress,
        room)
    }
  }

  /// The same JPEG with a TIFF structure of EXIF in front.
  public static func with(exif tiff: [UInt8], _ jpeg: [UInt8]) -> [UInt8] {
    let body = Array("Exif".utf8) + [0, 0] + tiff
    let length = body.count + 2
    return jpeg[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body + jpeg[2...]
  }

  /// One directory with the tag of orientation, in either order of bytes.
  public static func tiff(orientation: Int, isBig: Bool = true) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> (8 * (count - 1 - $0)) & 0xFF) }
      return isBig ? bytes : bytes.reversed()
    }
    return (isBig ? [0x4D, 0x4D, 0, 42] : [0x49, 0x49, 42, 0]) + number(8, 4) + number(1, 2)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2) + number(0, 4)
  }
}

extension Bitmap {
  /// Each pixel as a square.
  func enlarged(_ factor: Int) -> Bitmap {
    var pixels: [UInt8] = []
    for y in 0..<height {
      var row: [UInt8] = []
      for x in 0..<width {
        let place = (y * width + x) * 3
        for _ in 0..<factor { row += self.pixels[place..<place + 3] }
      }
      for _ in 0..<factor { pixels += row }
    }
    return Bitmap(width: width * factor, height: height * factor, pixels: pixels)
  }
}
