// SPDX-License-Identifier: GPL-3.0-or-later

import CPictures

/// A picture that has been read: what it says of itself, and its pixels, upright.
public struct Picture: Sendable {
  public let header: PictureHeader
  public let bitmap: Bitmap
  /// What the library found wrong on the way, though there are pixels; nil: nothing.
  public let flaw: Flaw?

  public enum Flaw: String, Sendable, CaseIterable {
    /// The file ends before the picture does.
    case truncated
    case damaged
  }

  /// Reads the header alone. - Throws: `PictureProblem`.
  public static func header(
    of bytes: [UInt8], limits: PictureLimits = .standard
  ) throws(PictureProblem) -> PictureHeader {
    if bytes.isEmpty { throw .empty }
    if bytes.count > limits.bytes { throw .tooManyBytes(limit: limits.bytes) }
    guard let format = PictureFormat(bytes) else { throw .unknownFormat }
    var found = cpictures_header()
    let (result, message) = Library.ask { message in
      format == .jpeg
        ? cpictures_jpeg_header(bytes, bytes.count, &found, message)
        : cpictures_png_header(bytes, bytes.count, &found, message)
    }
    if result == cpictures_too_large {
      throw .tooLongSide(width: Int(found.width), height: Int(found.height), limit: limits.side)
    }
    if result != cpictures_done { throw Library.problem(result, message, limits) }
    let header = PictureHeader(found, format, Orientation(bytes, format))
    try check(header, limits)
    return header
  }

  private static func check(_ header: PictureHeader, _ limits: PictureLimits) throws(PictureProblem) {
    let (width, height) = (header.width, header.height)
    if width == 0 || height == 0 { throw .noPixels }
    if max(width, height) > limits.side { throw .tooLongSide(width: width, height: height, limit: limits.side) }
    if width * height > limits.pixels { throw .tooManyPixels(width: width, height: height, limit: limits.pixels) }
  }

  /// Reads a whole picture. - Throws: `PictureProblem`.
  public init(_ bytes: [UInt8], limits: PictureLimits = .standard) throws(PictureProblem) {
    let header = try Self.header(of: bytes, limits: limits)
    var pixels = [UInt8](repeating: 0x80, count: header.width * header.height * 3)
    let (result, message) = Library.ask { message in
      header.format == .jpeg
        ? cpictures_jpeg_pixels(bytes, bytes.count, Int32(limits.scans), &pixels, message)
        : cpictures_png_pixels(bytes, bytes.count, &pixels, message)
    }
    switch result {
    case cpictures_done: flaw = nil
    case cpictures_truncated: flaw = .truncated
    // libpng gives up at the first wrong byte, libjpeg goes on as well as it can.
    case cpictures_damaged where header.format == .jpeg && Self.isDrawn(pixels): flaw = .damaged
    default: throw Library.problem(result, message, limits)
    }
    self.header = header
    bitmap = Bitmap(width: header.width, height: header.height, pixels: pixels).upright(header.orientation)
  }

  /// Whether anything but the grey that stands for what is missing has been drawn.
  private static func isDrawn(_ pixels: [UInt8]) -> Bool { pixels.contains { $0 != 0x80 } }
}

/// What the two libraries answer.
private enum Library {
  static func ask(_ body: (UnsafeMutablePointer<CChar>) -> Int32) -> (cpictures_result, String) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(cpictures_message_bytes)) { message in
      message.initialize(repeating: 0)
      guard let start = message.baseAddress else { return (cpictures_no_memory, "") }
      let result = body(start)
      return (cpictures_result(UInt32(result)), String(cString: start))
    }
  }

  static func problem(_ result: cpictures_result, _ message: String, _ limits: PictureLimits) -> PictureProblem {
    switch result {
    case cpictures_truncated: .truncated
    case cpictures_unsupported: .unsupported(message)
    case cpictures_no_memory: .noMemory
    case cpictures_too_many_scans: .tooManyScans(limit: limits.scans)
    default: .damaged(message)
    }
  }
}

extension PictureHeader {
  init(_ found: cpictures_header, _ format: PictureFormat, _ orientation: Orientation) {
    let colour: Colour =
      switch cpictures_colour(UInt32(found.colour)) {
      case cpictures_grey: .grey
      case cpictures_cmyk: .cmyk
      case cpictures_palette: .palette
      default: .rgb
      }
    self.init(
      format: format, width: Int(found.width), height: Int(found.height), bits: Int(found.bits), colour: colour,
      hasAlpha: found.has_alpha != 0, isProgressive: found.is_progressive != 0, orientation: orientation)
  }
}

extension Bitmap {
  /// The bitmap as a small baseline JPEG. nil: it failed.
  ///
  /// - Parameter quality: 1 to 100, as libjpeg counts.
  public func jpeg(quality: Int = 80) -> [UInt8]? {
    let room = pixels.count + 4_096
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      count = cpictures_jpeg_encode(
        pixels, UInt32(width), UInt32(height), Int32(quality), target.baseAddress, room)
    }
    return bytes.isEmpty ? nil : bytes
  }
}
