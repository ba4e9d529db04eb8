// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// What became of a picture.
public enum PictureOutcome: Sendable, Equatable {
  case added
  /// Another one was held before.
  case replaced
  /// This one is held already.
  case unchanged
}

/// Takes pictures in the transaction of its writer, then judges again the rows that they are about: a held picture
/// that no decision has judged makes a photo pending.
public final class PictureSession {
  private let writer: CacheWriter
  private let office: Office
  private let asOf: CivilDate
  private let at: Int64
  private let operatorName: String
  private var looks: Looks
  private var touched = RowSet()

  /// - Parameter at: seconds since 1970.
  public init(_ writer: CacheWriter, office: Office, operatorName: String, at: Int64, asOf: CivilDate) throws {
    writer.willWriteRows()
    self.writer = writer
    self.office = office
    self.operatorName = operatorName
    self.at = at
    self.asOf = asOf
    looks = try Looks(writer.db)
  }

  /// Holds a picture for a certificate, in place of the one before.
  ///
  /// - Parameter number: of the person: pictures of one person's certificates may be the same.
  public func hold(
    _ picture: NewPicture, for kind: PersonKind, _ certificate: String, number: IdentityNumber
  ) throws -> PictureOutcome {
    let before = looks.all.first { $0.isOf(kind, certificate) }
    let person = number.identity ?? certificate
    // A number that was damaged when the picture came may have been mended since.
    if let before, identical(before.sha256, picture.sha256), identical(before.person, person) { return .unchanged }
    let entry = Looks.Entry(
      kind: kind, certificate: certificate, person: person, sha256: picture.sha256,
      look: picture.look, isShared: false)
    try keepFile(picture)
    try put(entry, picture)
    looks.replace(entry)
    if let before {
      if !identical(before.sha256, picture.sha256) { try forgetFile(before.sha256) }
      for other in looks.like(before) where other.isShared { try settle(other) }
    }
    for other in looks.like(entry) { try settle(other) }
    try settle(entry)
    try touch(kind, certificate)
    guard let before else { return .added }
    return identical(before.sha256, picture.sha256) ? .unchanged : .replaced
  }

  /// Certificates of other people whose picture is the same or looks the same.
  public func alike(_ kind: PersonKind, _ certificate: String) -> [String] { looks.alike(kind, certificate) }

  /// Judges again whom the pictures are about.
  public func finish() throws {
    let judging = try Judging(writer, viewpoint: .init(office: office, asOf: asOf, settings: try writer.settings()))
    try judging.judge(touched, day: asOf) {}
    touched = RowSet()
  }

  private func keepFile(_ picture: NewPicture) throws {
    try writer.prepared("INSERT OR IGNORE INTO picture_file (sha256, thumbnail, bytes) VALUES (?, ?, ?)")
      .run(.text(picture.sha256), .blob(picture.thumbnail), .blob(picture.bytes))
  }

  private func put(_ entry: Looks.Entry, _ picture: NewPicture) throws {
    try writer.prepared(
      """
      INSERT INTO picture (kind, certificate, sha256, look, person, measures, received_on, received_at, operator)
        VALUES (?,?,?,?,?,?,?,?,?)
        ON CONFLICT (kind, certificate) DO UPDATE SET sha256 = excluded.sha256, look = excluded.look,
          person = excluded.person, is_shared = 0, measures = excluded.measures, received_on = excluded.received_on,
          received_at = excluded.received_at, operator = excluded.operator
      """
    ).run(
      .integer(entry.kind.number), .text(entry.certificate), .text(entry.sha256),
      .integer(Int64(bitPattern: entry.look.hash)), .text(entry.person), .text(picture.measures.value.text),
      .day(asOf), .integer(at), .text(operatorName))
  }

  /// Bytes that nobody holds any more go, unless a decision rests on them.
  private func forgetFile(_ sha256: String) throws {
    let kinds = DecisionKind.allCases.filter(\.isOfPhoto).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try writer.prepared(
      """
      DELETE FROM picture_file WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM picture WHERE sha256 = ?1)
        AND NOT EXISTS (SELECT 1 FROM decision WHERE kind IN (\(kinds)) AND instr(basis, ?1))
      """
    ).run(.text(sha256))
  }

  /// Whether a picture is held for others too may have changed.
  private func settle(_ entry: Looks.Entry) throws {
    let isShared = !looks.like(entry).isEmpty
    if isShared == entry.isShared { return }
    try writer.prepared("UPDATE picture SET is_shared = ? WHERE kind = ? AND certificate = ?")
      .run(.integer(isShared ? 1 : 0), .integer(entry.kind.number), .text(entry.certificate))
    var entry = entry
    entry.isShared = isShared
    looks.replace(entry)
    try touch(entry.kind, entry.certificate)
  }

  private func touch(_ kind: PersonKind, _ certificate: String) throws {
    for row in try writer.registrations(certificate: certificate, kind: kind) { touched.insert(row) }
  }
}
