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
  /// Of the file that `apply` reads.
  public var line: Int?

  public init(
    person: String, answer: Answer, reason: String? = nil, seenElsewhere: String? = nil, picture: String? = nil,
    line: Int? = nil
  ) {
    self.person = person
    self.answer = answer
    self.reason = reason
    self.seenElsewhere = seenElsewhere
    self.picture = picture
    self.line = line
  }
}

extension Desk {
  /// Approves and rejects photos, past refused items.
  public func reviewPhotos(
    _ requests: [PhotoRequest], isBatch: Bool, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {},
    atEnd: (CacheWriter, DecisionOutcome) throws -> Void = { _, _ in }
  ) throws -> DecisionOutcome {
    try decide(
      requests, named: { ($0.person, $0.line) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt, atEnd: atEnd
    ) { request, at in
      let subject = try at.subject(request.person)
      try subject.check(request.answer.kind, desk: office)
      return try review(request, subject, held: try at.session.writer.heldPicture(subject.row.kind, subject.row.certificate))
    }
  }

  private func review(_ request: PhotoRequest, _ subject: DecisionSubject, held: HeldPicture?) throws -> ItemResult {
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
