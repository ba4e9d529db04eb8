// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of the files of `photo import`.
public struct PhotoImportCounts: Sendable, Equatable {
  public private(set) var files = 0
  public private(set) var added = 0
  public private(set) var replaced = 0
  public private(set) var unchanged = 0
  public private(set) var unmatched = 0
  public private(set) var second = 0
  public private(set) var unreadable = 0
  /// Held now, and the same as somebody else's or like it.
  public private(set) var shared = 0
  private var last: PhotoFile?

  public init() {}

  /// Files that were not taken.
  public var leftOver: Int { unmatched + second + unreadable }

  public mutating func count(_ row: PhotoImportRow) {
    // One file may be of several certificates of a person.
    if row.file != last { files += 1 }
    last = row.file
    switch row.result {
    case .held(.added): added += 1
    case .held(.replaced): replaced += 1
    case .held(.unchanged): unchanged += 1
    case .unmatched: unmatched += 1
    case .second: second += 1
    case .unreadable, .file: unreadable += 1
    }
    if !row.alike.isEmpty { shared += 1 }
  }
}
