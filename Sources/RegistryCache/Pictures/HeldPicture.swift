// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import GRDB
import Licensing

/// A picture that has been read and measured, as a cache takes it.
public struct NewPicture: Sendable {
  public let bytes: [UInt8]
  /// Small, for screens: a JPEG.
  public let thumbnail: [UInt8]
  public let look: PhotoLook
  public let measures: PhotoMeasures
  /// SHA-256 of the bytes in lower-case hexadecimal digits.
  public let sha256: String

  public init(bytes: [UInt8], thumbnail: [UInt8], look: PhotoLook, measures: PhotoMeasures) {
    self.bytes = bytes
    self.thumbnail = thumbnail
    self.look = look
    self.measures = measures
    sha256 = Hex.text(SHA256.hash(data: bytes))
  }

  public static let mostBytes = Schema.mostPictureBytes
}

/// The picture that is held for a certificate, without its bytes.
public struct HeldPicture: Sendable {
  public let sha256: String
  public let look: PhotoLook
  /// Somebody else's is the same, or looks the same.
  public let isShared: Bool
  public let measures: PhotoMeasures
  public let receivedOn: CivilDate
  /// A decision on it has been confirmed: what waits now is another one, which is not here.
  public let isSettled: Bool
}

extension CacheReader {
  /// The picture that is held for a certificate; nil: none.
  public func heldPicture(_ kind: PersonKind, _ certificate: String) throws -> HeldPicture? {
    let statement = try prepared(
      """
      SELECT sha256, look, is_shared, measures, received_on,
        EXISTS (SELECT 1 FROM decision d JOIN confirmation c ON c.n = d.n
          WHERE d.certificate = p.certificate AND d.subject = ?3 AND instr(d.basis, p.sha256))
      FROM picture p WHERE kind = ?1 AND certificate = ?2
      """)
    try statement.query(.integer(kind.number), .text(certificate), .text(kind.rawValue))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    guard let measures = CanonicalValue(canonical: statement.text(3)).flatMap(PhotoMeasures.init) else {
      throw CacheError.damaged(path: "", detail: "picture")
    }
    return HeldPicture(
      sha256: statement.text(0), look: PhotoLook(UInt64(bitPattern: statement.integer(1))),
      isShared: statement.integer(2) != 0, measures: measures, receivedOn: CivilDate(day: Int32(statement.integer(4))),
      isSettled: statement.integer(5) != 0)
  }

  /// The bytes of a picture as it came, or of its thumbnail; nil: no such picture.
  public func pictureBytes(_ sha256: String, thumbnail: Bool = false) throws -> [UInt8]? {
    let statement = try prepared("SELECT \(thumbnail ? "thumbnail" : "bytes") FROM picture_file WHERE sha256 = ?")
    try statement.query(.text(sha256))
    defer { statement.reset() }
    return try statement.step() ? statement.bytes(0) : nil
  }

  /// Pictures whose bytes are not what their name says.
  func damagedPictures(_ progress: () throws -> Void) throws -> [CacheDamage] {
    let statement = try SQLStatement(db, "SELECT sha256, bytes FROM picture_file ORDER BY id")
    var found: [CacheDamage] = []
    while try statement.step() {
      try progress()
      let name = statement.text(0)
      if Hex.text(SHA256.hash(data: statement.bytes(1))) != name { found.append(CacheDamage(finding: .picture(name))) }
    }
    return found
  }
}

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
    return known.all.first { $0.isOf(kind, certificate) }.map { known.like($0).map(\.certificate).sorted() } ?? []
  }
}

/// How all held pictures look: eight bytes each, gone through one by one.
struct Looks {
  struct Entry {
    let kind: PersonKind
    let certificate: String
    let person: String
    let sha256: String
    let look: PhotoLook
    let isShared: Bool

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

  mutating func replace(_ entry: Entry) {
    all.removeAll { $0.isOf(entry.kind, entry.certificate) }
    all.append(entry)
  }
}
