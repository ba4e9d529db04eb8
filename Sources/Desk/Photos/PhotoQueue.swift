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
  /// - Parameters:
  ///   - heldOnly: only those of which a picture is here.
  ///   - disclosing: told how many people may follow, before the first; nil where nobody asks.
  public func photoQueue(
    limit: Int?, heldOnly: Bool, disclosing: ((Int) throws -> Void)? = nil, _ body: (PendingPhoto) throws -> Void
  ) throws {
    var filter = filter
    filter.blockers = [BlockerSet(.photoPending)]
    filter.order = .since
    filter.includesAside = false
    let rule = PhotoRule(settings)
    try cache.read { reader in
      if let disclosing { try disclosing(min(try reader.countListed(filter), limit ?? .max)) }
      var left = limit ?? .max
      // The limit counts what is shown.
      if !heldOnly { filter.limit = limit }
      try reader.forEachListed(filter) { row in
        let picture = try reader.heldPicture(row.kind, row.certificate)
        if left == 0 || (heldOnly && picture == nil) { return }
        left -= 1
        try body(PendingPhoto(row: row, picture: picture, findings: Self.findings(picture, rule)))
      }
    }
  }

  /// One person's photo. - Throws: `PersonError`.
  public func photo(_ typed: String) throws -> PendingPhoto {
    let rule = PhotoRule(settings)
    return try cache.read { reader in
      let row = try PersonFinder(self).find(typed, reader)
      let picture = try reader.heldPicture(row.kind, row.certificate)
      return PendingPhoto(row: row, picture: picture, findings: Self.findings(picture, rule))
    }
  }

  /// The bytes of a held picture as it came, or of its thumbnail.
  public func pictureBytes(_ picture: HeldPicture, thumbnail: Bool) throws -> [UInt8]? {
    try cache.read { try $0.pictureBytes(picture.sha256, thumbnail: thumbnail) }
  }

  private static func findings(_ picture: HeldPicture?, _ rule: PhotoRule) -> [PhotoFinding] {
    picture.map { rule.findings(of: $0.measures, isShared: $0.isShared) } ?? []
  }
}
