// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Pictures
import RegistryCache

/// What became of one file of `photo import`.
public struct PhotoImportRow: Sendable {
  public enum Result: Sendable, Equatable {
    case held(PictureOutcome)
    /// Its name is nobody's certificate or number, as far as the desk sees.
    case unmatched
    /// Another file of this import is the same person's, and came first.
    case second(of: PhotoFile)
    case unreadable(PictureTrouble)
    case file(PhotoFile.Trouble)
  }

  public let file: PhotoFile
  public let result: Result
  /// Whose picture it is; nil: nobody's.
  public let person: ListedRow?
  public let sha256: String?
  /// Whose picture is the same, or looks the same.
  public let alike: [String]

  init(_ file: PhotoFile, _ result: Result, person: ListedRow? = nil, sha256: String? = nil, alike: [String] = []) {
    self.file = file
    self.result = result
    self.person = person
    self.sha256 = sha256
    self.alike = alike
  }

  /// It is held now.
  public var isHeld: Bool {
    if case .held = result { return true }
    return false
  }
}

extension Desk {
  /// So many pictures are stored in one transaction: an import that is broken off loses no more than these, and a
  /// second one goes on.
  private static let photosTogether = 16

  /// Takes pictures that are named by certificate code or ID number.
  ///
  /// - Parameter row: told what became of each file, once it is stored.
  /// - Throws: `DecisionRefusal.institutionOnly`, `PhotoImportError`.
  public func importPhotos(
    _ paths: [String], port: PhotoPort, dryRun: Bool, row: (PhotoImportRow) throws -> Void
  ) throws {
    guard case .institution = office else { throw DecisionRefusal.institutionOnly(nil) }
    let files = try port.files(paths)
    if files.isEmpty { throw PhotoImportError.noPictures(paths) }
    var seen: [ExactText: PhotoFile] = [:]
    var done = 0
    while done < files.count {
      // What is rolled back has to see what came before it.
      let together = dryRun ? files.count : Self.photosTogether
      let batch = files[done..<min(done + together, files.count)]
      let rows = try cache.write(dryRun: dryRun) { writer in
        let session = try PictureSession(writer, office: office, operatorName: operatorName, at: now, asOf: asOf)
        let matching = PhotoMatching(self, writer)
        let rows = try batch.enumerated().flatMap { index, file in
          try port.checkInterrupt()
          port.progress(done + index, files.count)
          return try take(file, port, session, matching, &seen)
        }
        try session.finish()
        return rows
      }
      for taken in rows { try row(taken) }
      done += batch.count
    }
  }

  private func take(
    _ file: PhotoFile, _ port: PhotoPort, _ session: PictureSession, _ matching: PhotoMatching,
    _ seen: inout [ExactText: PhotoFile]
  ) throws -> [PhotoImportRow] {
    let people = try matching.people(file)
    if people.isEmpty { return [PhotoImportRow(file, .unmatched)] }
    let bytes: [UInt8]
    do {
      bytes = try port.bytes(file)
    } catch let trouble as PhotoFile.Trouble {
      return [PhotoImportRow(file, .file(trouble), person: people[0])]
    }
    switch try port.reader.read(bytes) {
    case .unreadable(let trouble): return [PhotoImportRow(file, .unreadable(trouble), person: people[0])]
    case .read(let read):
      let picture = NewPicture(
        bytes: bytes, thumbnail: read.thumbnail, look: read.look, measures: read.measures.named(file.name))
      return try people.map { person in
        if let first = seen[ExactText(person.certificate)] { return PhotoImportRow(file, .second(of: first), person: person) }
        seen[ExactText(person.certificate)] = file
        let outcome = try session.hold(
          picture, for: person.kind, person.certificate, number: IdentityNumber(cleaned: person.idNumber))
        return PhotoImportRow(
          file, .held(outcome), person: person, sha256: picture.sha256,
          alike: session.alike(person.kind, person.certificate))
      }
    }
  }
}

extension PhotoMeasures {
  /// With what the name of its file promises.
  func named(_ name: Substring) -> PhotoMeasures {
    var measures = self
    if let format = PictureFormat(fileName: String(name)) { measures.namedFormat = format == .jpeg ? .jpeg : .png }
    return measures
  }
}

/// Finds whose picture a file is: by certificate code, then by ID number of either generation. Names of people are
/// not looked for: several may have one.
private struct PhotoMatching {
  private let desk: Desk
  private let reader: CacheReader

  init(_ desk: Desk, _ reader: CacheReader) {
    self.desk = desk
    self.reader = reader
  }

  func people(_ file: PhotoFile) throws -> [ListedRow] {
    let code = Cleaning.code(String(file.stem))
    if code.isEmpty { return [] }
    let byCertificate = try visible(try reader.registrations(certificate: code))
    return try byCertificate.isEmpty ? visible(try reader.registrations(of: IdentityNumber(cleaned: code))) : byCertificate
  }

  /// The judged ones of some rows, as far as the desk sees them.
  private func visible(_ registrations: [Int64]) throws -> [ListedRow] {
    try registrations.compactMap { registration in
      guard let row = try reader.listed(registration, asOf: desk.asOf, settings: desk.settings), row.isJudged,
        desk.office.sees(institution: row.institutionCode, authority: row.authority)
      else { return nil }
      return row
    }
  }
}
