// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that cannot be read, by the name under which it was given.
public struct FileError: Error, Sendable, Equatable {
  public let file: String
  /// Of a workbook, once it is known which.
  public let sheet: String?
  public let error: ReadingError

  public init(file: String, sheet: String? = nil, error: ReadingError) {
    self.file = file
    self.sheet = sheet
    self.error = error
  }
}

/// A file that is refused whole for what it holds, by the name under which it was given.
public struct FileContentError: Error, Sendable, Equatable {
  public let file: String
  public let error: ImportError
}
