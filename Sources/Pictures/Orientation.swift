// SPDX-License-Identifier: GPL-3.0-or-later

/// How a stored picture has to be turned to stand upright: EXIF tag 0x0112 (CIPA DC-008).
public enum Orientation: Int, Sendable, CaseIterable {
  case upright = 1, mirrored, upsideDown, mirroredUpsideDown
  case mirroredLeft, right, mirroredRight, left

  /// Whether width and height change places.
  public var swapsSides: Bool { rawValue >= 5 }

  /// Of a whole file; upright where it says nothing that makes sense.
  init(_ bytes: [UInt8], _ format: PictureFormat) {
    let exif = format == .jpeg ? Self.exifOfJPEG(bytes) : Self.exifOfPNG(bytes)
    self = exif.flatMap { Self.read(bytes[$0]) }.flatMap(Orientation.init(rawValue:)) ?? .upright
  }

  /// The TIFF structure in the first APP1 segment that holds one. Segments end where the pixels begin.
  private static func exifOfJPEG(_ bytes: [UInt8]) -> Range<Int>? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      if marker == 0xDA || length < 2 || end > bytes.count { return nil }
      let body = place + 4..<end
      if marker == 0xE1, bytes[body].starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) { return body.lowerBound + 6..<end }
      place = end
    }
    return nil
  }

  private static func exifOfPNG(_ bytes: [UInt8]) -> Range<Int>? {
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let body = place + 8..<place + 8 + length
      if body.upperBound + 4 > bytes.count { return nil }
      if bytes[place + 4..<place + 8].elementsEqual("eXIf".utf8) { return body }
      if bytes[place + 4..<place + 8].elementsEqual("IDAT".utf8) { return nil }
      place = body.upperBound + 4
    }
    return nil
  }

  /// The tag in the first directory; the directories behind it, which may point back to it, are not followed.
  private static func read(_ tiff: ArraySlice<UInt8>) -> Int? {
    let isBig: Bool
    switch tiff.prefix(4) {
    case [0x4D, 0x4D, 0, 42]: isBig = true
    case [0x49, 0x49, 42, 0]: isBig = false
    default: return nil
    }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let part = tiff[tiff.startIndex + offset..<tiff.startIndex + offset + count]
      return (isBig ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
    for entry in 0..<entries {
      let place = directory + 2 + entry * 12
      guard let tag = number(place, 2) else { return nil }
      // A short, and one of them.
      if tag == 0x0112 { return number(place + 2, 2) == 3 && number(place + 4, 4) == 1 ? number(place + 8, 2) : nil }
    }
    return nil
  }
}
