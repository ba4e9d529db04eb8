// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Somebody whose photo waits, with what is held and what the checks say of it.
public struct PendingPhoto: Sendable {
  public let row: ListedRow
  /// nil: the picture is to be looked at in the national system.
  public let picture: HeldPicture?
  public let findings: [PhotoFinding]
}

extension Desk {
  /// Photos that wait to be reviewed, oldest first, streamed.
  ///
  /// - Parameter heldOnly: only those of which the picture is here.
  public func photoQueue(limit: Int?, heldOnly: Bool, _ body: (PendingPhoto) throws -> Void) throws {
    var filter = filter
    filter.blockers = [BlockerSet(.photoPending)]
    filter.order = .since
    filter.includesAside = false
    try cache.read { reader in
      let pending = PendingPhotos(self, reader)
      var left = limit ?? .max
      // The limit counts what is shown.
      if !heldOnly { filter.limit = limit }
      try reader.forEachListed(filter) { row in
        if left == 0 { return }
        let photo = try pending.photo(of: row, isPending: true)
        if heldOnly && photo.picture == nil { return }
        left -= 1
        try body(photo)
      }
    }
  }

  /// One person's photo. - Throws: `PersonError`.
  public func photo(_ typed: String) throws -> PendingPhoto {
    try cache.read { try PendingPhotos(self, $0).photo(of: try PersonFinder(self).find(typed, $0)) }
  }

  /// The bytes of a held picture as it came, or of its thumbnail.
  public func pictureBytes(_ picture: HeldPicture, thumbnail: Bool) throws -> [UInt8]? {
    try cache.read { try $0.pictureBytes(picture.sha256, thumbnail: thumbnail) }
  }
}

/// Looks up what is held of one row after another.
private struct PendingPhotos {
  private let reader: CacheReader
  private let rule: PhotoRule
  private let shared: SharedPictures
  private let desk: Desk

  init(_ desk: Desk, _ reader: CacheReader) {
    self.desk = desk
    self.reader = reader
    rule = PhotoRule(desk.settings)
    shared = SharedPictures(reader)
  }

  /// nil: there are no decisions.
  private func states(_ row: ListedRow) throws -> DecisionStates? {
    try reader.decisionStates(row.kind, row.certificate, asOf: desk.asOf, settings: desk.settings)
  }

  /// - Parameter isPending: what waits is asked for, which is not a picture that has been decided on for good.
  func photo(of row: ListedRow, isPending: Bool = false) throws -> PendingPhoto {
    var picture = try reader.heldPicture(row.kind, row.certificate)
    if isPending, picture != nil, let states = try states(row), states.held == nil { picture = nil }
    let others = try shared.with(picture, of: row.kind, row.certificate)
    return PendingPhoto(
      row: row, picture: picture, findings: picture.map { rule.findings(of: $0.measures, sharedWith: others) } ?? [])
  }
}
