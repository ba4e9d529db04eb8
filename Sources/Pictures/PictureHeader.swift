// SPDX-License-Identifier: GPL-3.0-or-later

/// What a picture says of itself before its pixels are read.
public struct PictureHeader: Sendable, Equatable {
  public enum Colour: String, Sendable, CaseIterable {
    case grey, rgb, cmyk, palette
  }

  public let format: PictureFormat
  /// In pixels, as stored: before it is turned upright.
  public let width: Int
  public let height: Int
  /// Of each channel.
  public let bits: Int
  public let colour: Colour
  public let hasAlpha: Bool
  /// Progressive JPEG, interlaced PNG.
  public let isProgressive: Bool
  public let orientation: Orientation

  public init(
    format: PictureFormat, width: Int, height: Int, bits: Int, colour: Colour, hasAlpha: Bool, isProgressive: Bool,
    orientation: Orientation
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.bits = bits
    self.colour = colour
    self.hasAlpha = hasAlpha
    self.isProgressive = isProgressive
    self.orientation = orientation
  }

  /// Bits of a pixel: 24 for what 「24 位真彩色」 of GA 461-2004 means.
  public var depth: Int {
    switch colour {
    case .grey, .palette: bits
    case .rgb: bits * 3
    case .cmyk: bits * 4
    }
  }
}
