// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What is asked of one photo.
public struct PhotoRequest: Sendable {
  /// PERSON as typed.
  public var person: String
  public var answer: PhotoAnswer
  public var reason: String?
  /// Where the picture was seen, if not here: `--seen-elsewhere REF`.
  public var seenElsewhere: String?
  /// SHA-256 of the picture that was seen; nil: the one that is held.
  public var picture: String?

  public init(
    person: String, answer: PhotoAnswer, reason: String? = nil, seenElsewhere: String? = nil, picture: String? = nil
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
    guard let answer = PhotoAnswer(rawValue: word) else { throw .action(Masking.inText(String(word.prefix(20)))) }
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
    let vocabulary = Vocabulary(settings)
    let (state, held) = (subject.facts.photo(vocabulary), subject.states.held)
    let decided = subject.states.openPhoto?.photo?.after
    let refusal = PhotoReviewRule.refusal(
      request.answer, state: state, decided: decided, held: held, seen: request.picture,
      isSeenElsewhere: request.seenElsewhere != nil)
    if let refusal { throw refusal }
    if decided == request.answer.state { return .settled(subject.row) }
    return .take(
      subject.draft(
        request.answer.kind, before: Self.photo(vocabulary.photo(subject.registration.photo)),
        after: Self.photo(request.answer.state),
        basis: [
          "state": .text(state?.rawValue ?? ""), "picture": .text(orNull: held),
          "institutionCode": .text(subject.row.institutionCode),
        ],
        reason: try request.reason.map { try Self.text($0, .reason) },
        verified: try request.seenElsewhere.map { try Self.text($0, .verified) }), about: subject.row)
  }

  private static func photo(_ state: PhotoState?) -> CanonicalValue { .object(["photo": .text(orNull: state?.rawValue)]) }
}
