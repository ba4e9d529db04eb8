// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Finds who else has a picture that is the same or looks the same. Lives within one transaction.
public final class SharedPictures {
  private let reader: CacheReader
  private var looks: Looks?

  public init(_ reader: CacheReader) { self.reader = reader }

  /// Certificates of other people.
  public func with(_ picture: HeldPicture?, of kind: PersonKind, _ certificate: String) throws -> [String] {
    guard picture?.isShared == true else { return [] }
    let known = try looks ?? Looks(reader.db)
    looks = known
    return known.alike(kind, certificate)
  }
}

/// How all held pictures look, gone through one by one: a hospital has some thousands.
struct Looks {
  struct Entry {
    let kind: PersonKind
    let certificate: String
    let person: String
    let sha256: String
    let look: PhotoLook
    var isShared: Bool

    func isOf(_ kind: PersonKind, _ certificate: String) -> Bool {
      self.kind == kind && identical(self.certificate, certificate)
    }
  }

  private(set) var all: [Entry] = []

  init(_ db: Database) throws {
    let statement = try SQLStatement(db, "SELECT kind, certificate, person, sha256, look, is_shared FROM picture")
    while try statement.step() {
      all.append(
        Entry(
          kind: PersonKind(number: statement.integer(0)), certificate: statement.text(1), person: statement.text(2),
          sha256: statement.text(3), look: PhotoLook(UInt64(bitPattern: statement.integer(4))),
          isShared: statement.integer(5) != 0))
    }
  }

  /// Other people's that are the same or look the same.
  func like(_ entry: Entry) -> [Entry] {
    all.filter { $0.look.isLike(entry.look) && !identical($0.person, entry.person) }
  }

  /// Certificates of other people whose picture is the same as this one's or looks the same.
  func alike(_ kind: PersonKind, _ certificate: String) -> [String] {
    all.first { $0.isOf(kind, certificate) }.map { like($0).map(\.certificate).sorted() } ?? []
  }

  mutating func replace(_ entry: Entry) {
    all.removeAll { $0.isOf(entry.kind, entry.certificate) }
    all.append(entry)
  }
}
