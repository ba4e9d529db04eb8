// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Pictures

/// What the photo desk asks of the world. Nothing here knows a terminal.
public struct PhotoPort {
  /// Files of pictures by name (`.jpg .jpeg .png`, any case) that the paths name, folders with all that is in them, in
  /// the order of their paths. Links are not followed.
  public let files: ([String]) throws -> [PhotoFile]
  /// The bytes of a file. - Throws: `PhotoFile.Trouble`.
  public let bytes: (PhotoFile) throws -> [UInt8]
  public let reader: any PictureReader
  /// Told now and then: how many of how many.
  public let progress: (Int, Int) -> Void
  /// Throws when the work is to stop.
  public let checkInterrupt: () throws -> Void

  public init(
    files: @escaping ([String]) throws -> [PhotoFile], bytes: @escaping (PhotoFile) throws -> [UInt8],
    reader: any PictureReader, progress: @escaping (Int, Int) -> Void = { _, _ in },
    checkInterrupt: @escaping () throws -> Void = {}
  ) {
    self.files = files
    self.bytes = bytes
    self.reader = reader
    self.progress = progress
    self.checkInterrupt = checkInterrupt
  }
}

/// A file that a picture may be in.
public struct PhotoFile: Sendable, Equatable {
  public let path: String

  /// Larger files are not read.
  public static let mostBytes = PictureLimits.standard.bytes

  public init(path: String) { self.path = path }

  /// Without the folder.
  public var name: Substring { path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...] }

  /// The name without its ending: whose picture it is.
  public var stem: Substring { name.lastIndex(of: ".").map { name[..<$0] } ?? name }

  /// Whether its name ends as a picture's does, in any case.
  public var isNamedAsPicture: Bool { PictureFormat(fileName: String(name)) != nil }

  /// The name as messages may repeat it: a number of a person in it is masked.
  public var shown: String { Self.shown(String(name)) }

  /// The same with its folders.
  public var shownPath: String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { Self.shown(String($0)) }.joined(separator: "/")
  }

  private static func shown(_ name: String) -> String {
    guard PictureFormat(fileName: name) != nil, let dot = name.lastIndex(of: ".") else { return Masking.word(name) }
    return Masking.word(String(name[..<dot])) + name[dot...]
  }

  public enum Trouble: Error, Sendable, Equatable {
    /// A link, a pipe, a device.
    case notRegular
    case unreadable(errno: Int32)
    /// Pictures are at most so many bytes.
    case tooLarge(limit: Int)
    /// No file or folder of this name.
    case missing

    /// What machine formats print.
    public var code: String {
      switch self {
      case .notRegular: "not-a-file"
      case .unreadable: "unreadable"
      case .tooLarge: "too-many-bytes"
      case .missing: "missing"
      }
    }
  }
}

/// Why pictures cannot be imported at all.
public enum PhotoImportError: Error, Sendable, Equatable {
  case path(String, PhotoFile.Trouble)
  /// None of the paths holds a picture.
  case noPictures([String])
}
