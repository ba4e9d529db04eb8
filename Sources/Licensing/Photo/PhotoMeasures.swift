// SPDX-License-Identifier: GPL-3.0-or-later

/// What has been measured of a picture (domain: checks that need no face detector). Whole numbers, so that what is
/// stored is what was measured.
public struct PhotoMeasures: Sendable, Equatable {
  public enum Format: String, Sendable, CaseIterable {
    case jpeg, png
  }

  public enum Colour: String, Sendable, CaseIterable {
    case rgb, grey, cmyk, palette
  }

  /// What is wrong with the file, though there are pixels.
  public enum Flaw: String, Sendable, CaseIterable {
    case truncated, damaged
  }

  public var format: Format
  /// What the name of the file promises.
  public var namedFormat: Format
  /// Upright, in pixels.
  public var width: Int
  public var height: Int
  /// Bytes of the file.
  public var bytes: Int
  public var colour: Colour
  /// Bits of a pixel.
  public var depth: Int
  /// EXIF tag 0x0112: 1 stands upright as it is stored.
  public var orientation: Int
  public var flaw: Flaw?
  /// Near-white pixels along the top, left and right, in thousandths.
  public var whiteTop: Int
  public var whiteLeft: Int
  public var whiteRight: Int
  /// Variance of the Laplacian of the brightness: small where nothing is sharp.
  public var sharpness: Int
  /// Mean brightness, 0 to 255.
  public var brightness: Int

  public init(
    format: Format, namedFormat: Format, width: Int, height: Int, bytes: Int, colour: Colour, depth: Int,
    orientation: Int, flaw: Flaw?, whiteTop: Int, whiteLeft: Int, whiteRight: Int, sharpness: Int, brightness: Int
  ) {
    self.format = format
    self.namedFormat = namedFormat
    self.width = width
    self.height = height
    self.bytes = bytes
    self.colour = colour
    self.depth = depth
    self.orientation = orientation
    self.flaw = flaw
    self.whiteTop = whiteTop
    self.whiteLeft = whiteLeft
    self.whiteRight = whiteRight
    self.sharpness = sharpness
    self.brightness = brightness
  }
}

extension PhotoMeasures {
  /// Of a side, in pixels.
  static let longestSide = 20_000

  /// Whether a picture can have been measured so.
  public var isPossible: Bool {
    let sides = 1...Self.longestSide
    let shares = 0...1_000
    return sides.contains(width) && sides.contains(height) && bytes > 0 && (1...64).contains(depth)
      && (1...8).contains(orientation) && [whiteTop, whiteLeft, whiteRight].allSatisfy(shares.contains)
      && (0...2_000_000).contains(sharpness) && (0...255).contains(brightness)
  }
}

// MARK: - As it is stored

extension PhotoMeasures {
  private static var numbers: [(key: String, path: WritableKeyPath<PhotoMeasures, Int>)] {
    [
      ("width", \.width), ("height", \.height), ("bytes", \.bytes), ("depth", \.depth), ("orientation", \.orientation),
      ("whiteTop", \.whiteTop), ("whiteLeft", \.whiteLeft), ("whiteRight", \.whiteRight), ("sharpness", \.sharpness),
      ("brightness", \.brightness),
    ]
  }

  public var value: CanonicalValue {
    var members: [String: CanonicalValue] = [
      "format": .text(format.rawValue), "namedFormat": .text(namedFormat.rawValue), "colour": .text(colour.rawValue),
      "flaw": .text(orNull: flaw?.rawValue),
    ]
    for (key, path) in Self.numbers { members[key] = .number(self[keyPath: path]) }
    return .object(members)
  }

  /// nil: the value does not hold all of it.
  public init?(_ value: CanonicalValue) {
    func word<Word: RawRepresentable<String>>(_ key: String) -> Word? { value[key]?.string.flatMap(Word.init(rawValue:)) }
    guard let format: Format = word("format"), let named: Format = word("namedFormat"), let colour: Colour = word("colour")
    else { return nil }
    self.init(
      format: format, namedFormat: named, width: 0, height: 0, bytes: 0, colour: colour, depth: 0, orientation: 0,
      flaw: word("flaw"), whiteTop: 0, whiteLeft: 0, whiteRight: 0, sharpness: 0, brightness: 0)
    for (key, path) in Self.numbers {
      guard let number = value[key]?.int else { return nil }
      self[keyPath: path] = number
    }
  }
}
