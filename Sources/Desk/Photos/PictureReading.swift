// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Pictures

/// Reads pictures somewhere where a hostile one can do no harm.
public protocol PictureReader: AnyObject {
  /// - Throws: when nothing can be read any more; what is wrong with one picture is an answer.
  func read(_ bytes: [UInt8]) throws -> PictureAnswer

  /// The picture made to fit, upright; nil: it cannot be read.
  func draw(_ bytes: [UInt8], width: Int, height: Int) throws -> DrawnPicture?
}

/// Pixels of three bytes each, row by row from the top.
public struct DrawnPicture: Sendable, Equatable {
  public let width: Int
  public let height: Int
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height * 3)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The same as a file, for screens that take no pixels.
  public var jpeg: [UInt8] { Bitmap(width: width, height: height, pixels: pixels).jpeg(quality: 90) ?? [] }
}

public enum PictureAnswer: Sendable, Equatable {
  case read(ReadPicture)
  case unreadable(PictureTrouble)
}

/// A picture that has been decoded and measured.
public struct ReadPicture: Sendable, Equatable {
  /// As if its name promised what it is.
  public let measures: PhotoMeasures
  public let look: PhotoLook
  /// A small JPEG.
  public let thumbnail: [UInt8]

  public init(measures: PhotoMeasures, look: PhotoLook, thumbnail: [UInt8]) {
    self.measures = measures
    self.look = look
    self.thumbnail = thumbnail
  }
}

/// Why a picture cannot be read.
public enum PictureTrouble: Sendable, Hashable {
  case problem(PictureProblem)
  /// The process that decoded it was ended by this signal.
  case killed(signal: Int32)
  case tookTooLong
  /// The process that decoded it ended, or said what makes no sense.
  case failed

  /// What machine formats print.
  public var code: String {
    switch self {
    case .problem(let problem): problem.code
    case .killed: "killed"
    case .tookTooLong: "too-long"
    case .failed: "failed"
    }
  }
}

extension ReadPicture {
  /// Room for a thumbnail, in pixels: enough for half of a large screen's height.
  public static let thumbnailSide = 320

  /// - Throws: `PictureProblem`.
  public init(_ bytes: [UInt8]) throws(PictureProblem) {
    let picture = try Picture(bytes)
    let measured = PictureMeasures(picture, bytes: bytes.count)
    let side = Self.thumbnailSide
    guard let thumbnail = picture.bitmap.fitting(width: side, height: side).jpeg() else { throw .noMemory }
    self.init(
      measures: PhotoMeasures(measured), look: PhotoLook(measured.perceptualHash), thumbnail: thumbnail)
  }
}

extension PhotoMeasures {
  init(_ measured: PictureMeasures) {
    let header = measured.header
    let format: Format = header.format == .jpeg ? .jpeg : .png
    let colour: Colour =
      switch header.colour {
      case .rgb: .rgb
      case .grey: .grey
      case .cmyk: .cmyk
      case .palette: .palette
      }
    let flaw: Flaw? =
      switch measured.flaw {
      case .truncated: .truncated
      case .damaged: .damaged
      case nil: nil
      }
    func thousandths(_ share: Double) -> Int { Int((share * 1_000).rounded()) }
    self.init(
      format: format, namedFormat: format, width: measured.width, height: measured.height, bytes: measured.bytes,
      colour: colour, depth: header.depth, orientation: header.orientation.rawValue, flaw: flaw,
      whiteTop: thousandths(measured.whiteTop), whiteLeft: thousandths(measured.whiteLeft),
      whiteRight: thousandths(measured.whiteRight), sharpness: Int(measured.sharpness.rounded()),
      brightness: Int(measured.brightness.rounded()))
  }
}
