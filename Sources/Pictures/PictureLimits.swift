// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a picture may be: checked before anything is allocated for it.
public struct PictureLimits: Sendable, Equatable {
  /// Bytes of the file.
  public var bytes = 5 << 20
  /// Width × height.
  public var pixels = 20_000_000
  /// Of either side.
  public var side = 20_000
  /// Passes of a progressive JPEG; usual encoders make ten.
  public var scans = 100

  public init() {}

  public static let standard = PictureLimits()
}

/// Why a picture cannot be read.
public enum PictureProblem: Error, Sendable, Hashable {
  case empty
  /// Neither JPEG nor PNG.
  case unknownFormat
  case tooManyBytes(limit: Int)
  case tooManyPixels(width: Int, height: Int, limit: Int)
  case tooLongSide(width: Int, height: Int, limit: Int)
  case tooManyScans(limit: Int)
  case noPixels
  /// It ends before anything of it can be shown.
  case truncated
  /// What the library says.
  case damaged(String)
  case unsupported(String)
  case noMemory
}
