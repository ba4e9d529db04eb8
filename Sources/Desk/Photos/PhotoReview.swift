// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What is asked of one photo.
public struct PhotoRequest: Sendable {
  public enum Answer: String, Sendable, CaseIterable {
    case approve, reject

    var kind: DecisionKind { self == .approve ? .photoApprove : .photoReject }
    var state: PhotoState { self == .approve ? .approved : .rejected }
  }

  /// PERSON as typed.
  public var person: String
  public var answer: Answer
  public var reason: String?
  /// Where the picture was seen, if not here: `--seen-elsewhere REF`.
  public var seenElsewhere: String?
  /// SHA-256 of the picture that was seen; nil: the one that is held.
  public var picture: String?

  public init(
    person: String, answer: Answer, reason: String? = nil, seenElsewhere: String? = nil, picture: String? = nil
  ) {
    self.person = person
    self.answer = answer
    self.reason = reason
    self.seenElsewhere = seenElsewhere
    self.picture = picture
  }
}

extension PhotoRequest {
  fileprivate static func action(of row: DecisionFile.Row) -> String { Cleaning.word(row[2]).lowercased() }

  /// A row of the file.
  ///
  /// - Parameter reason: where the row gives none.
  /// - Throws: `ItemProblem.action`.
  fileprivate init(_ row: DecisionFile.Row, reason: String?) throws(ItemProblem) {
    let word = Self.action(of: row)
    guard let answer = Answer(rawValue: word) else { throw .action(Masking.inText(String(word.prefix(20)))) }
    let picture = Cleaning.word(row[1]).lowercased()
    // To approve, the picture has to have been seen.
    if answer == .approve && picture.isEmpty { throw .refused(.noPicture) }
    let own = Cleaning.name(row[3])
    let given = own.isEmpty ? reason : own
    self.init(
      person: Cleaning.code(row[0]), answer: answer, reason: answer == .reject ? given ?? "" : given,
      picture: picture.isEmpty ? nil : picture)
  }
}

extension Desk {
  /// Approves and rejects photos, past refused items.
  public func reviewPhotos(
    _ requests: [PhotoRequest], isBatch: Bool, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {}
  ) throws -> DecisionOutcome {
    try decide(
      requests, named: { ($0.person, nil) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt, review)
  }

  /// Does what the rows of a file say, past refused ones; those that say nothing are passed over.
  ///
  /// - Parameter reason: of rows that give none.
  public func apply(
    _ rows: [DecisionFile.Row], reason: String?, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void, atEnd: (CacheWriter, DecisionOutcome) throws -> Void
  ) throws -> DecisionOutcome {
    try decide(
      rows.filter { !PhotoRequest.action(of: $0).isEmpty }, named: { (Cleaning.code($0[0]), $0.line) }, isBatch: true,
      dryRun: dryRun, preview: preview, checkInterrupt: checkInterrupt, atEnd: atEnd
    ) { row, at in try review(try PhotoRequest(row, reason: reason), at) }
  }

  private func review(_ request: PhotoRequest, _ at: DecisionDesk) throws -> ItemResult {
    let subject = try at.subject(request.person)
    try subject.check(request.answer.kind, desk: office)
    return try review(
      request, subject, held: try at.session.writer.heldPicture(subject.row.kind, subject.row.certificate))
  }

  private func review(_ request: PhotoRequest, _ subject: DecisionSubject, held: HeldPicture?) throws -> ItemResult {
    let held = held.flatMap { $0.isSettled ? nil : $0 }
    let shown = Vocabulary(settings).photo(subject.registration.photo)
    let standing = subject.states.openPhoto
    // A picture that was seen on a page or in a list may not be the one that is held now.
    if let seen = request.picture, held.map({ !identical($0.sha256, seen) }) ?? true { throw DecisionRefusal.pictureChanged }
    if let standing, standing.photo?.after == request.answer.state { return .settled(subject.row) }
    let state = subject.states.photo ?? shown
    guard state == .pending else { throw DecisionRefusal.photoNotPending(state) }
    let elsewhere = try request.seenElsewhere.map { try Self.text($0, .verified) }
    if request.answer == .approve && held == nil && elsewhere == nil { throw DecisionRefusal.noPicture }
    return .take(
      subject.draft(
        request.answer.kind, before: Self.photo(shown), after: Self.photo(request.answer.state),
        basis: [
          "state": .text(state?.rawValue ?? ""), "picture": .text(orNull: held?.sha256),
          "institutionCode": .text(subject.row.institutionCode),
        ],
        reason: try request.reason.map { try Self.text($0, .reason) }, verified: elsewhere), about: subject.row)
  }

  private static func photo(_ state: PhotoState?) -> CanonicalValue { .object(["photo": .text(orNull: state?.rawValue)]) }
}
