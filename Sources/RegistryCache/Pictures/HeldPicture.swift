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
}

/// The picture that is held for a certificate, without its bytes.
public struct HeldPicture: Sendable {
  public let sha256: String
  /// Somebody else's is the same, or looks the same.
  public let isShared: Bool
  public let measures: PhotoMeasures
  public let receivedOn: CivilDate
}

extension CacheReader {
  /// The picture that is held for a certificate; nil: none.
  public func heldPicture(_ kind: PersonKind, _ certificate: String) throws -> HeldPicture? {
    let statement = try prepared(
      "SELECT sha256, is_shared, measures, received_on FROM picture WHERE kind = ? AND certificate = ?")
    try statement.query(.integer(kind.number), .text(certificate))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    guard let measures = CanonicalValue(canonical: statement.text(2)).flatMap(PhotoMeasures.init) else {
      throw CacheError.damaged(path: "", detail: "picture")
    }
    return HeldPicture(
      sha256: statement.text(0), isShared: statement.integer(1) != 0, measures: measures,
      receivedOn: CivilDate(day: Int32(statement.integer(3))))
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
