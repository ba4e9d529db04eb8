// SPDX-License-Identifier: GPL-3.0-or-later

/// How much a table may hold before it is refused whole.
public struct TableLimits: Sendable, Equatable {
  /// Bytes of one cell, counted in UTF-8 whatever the file's encoding, without its quotation marks.
  public var cellBytes: Int
  public var columns: Int
  /// Bytes of the file as it stands.
  public var fileBytes: Int64

  public init(cellBytes: Int, columns: Int, fileBytes: Int64) {
    self.cellBytes = cellBytes
    self.columns = columns
    self.fileBytes = fileBytes
  }

  /// A cell 64 KiB, 512 columns, a file 4 GiB.
  public static let contract = TableLimits(cellBytes: 65_536, columns: 512, fileBytes: 4 << 30)
}
