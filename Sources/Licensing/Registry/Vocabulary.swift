// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words of the exports mean here: read once from the settings, asked for every row.
public struct Vocabulary: Sendable {
  private let physicianStatus: WordList<RegistrationStatus>
  private let nurseStatus: WordList<RegistrationStatus>
  private let photoStates: WordList<PhotoState>
  private let accountStates: WordList<AccountState>

  public init(_ settings: Settings) {
    func words<Meaning>(_ lists: [(Setting, Meaning)]) -> [(String, Meaning)] {
      lists.flatMap { setting, meaning in settings.words(setting).map { ($0, meaning) } }
    }
    func status(_ inForce: Setting, _ notInForce: Setting) -> WordList<RegistrationStatus> {
      WordList(
        words([(inForce, RegistrationStatus.inForce), (notInForce, .notInForce)])
          + [(RegistrationStatus.additionalSiteWord, .additionalSite)])
    }
    physicianStatus = status(.physicianInForce, .physicianNotInForce)
    nurseStatus = status(.nurseInForce, .nurseNotInForce)
    photoStates = WordList(
      words([
        (.photoMissing, .missing), (.photoPending, .pending), (.photoApproved, .approved),
        (.photoRejected, .rejected),
      ]))
    accountStates = WordList(
      words([(.accountUnregistered, .unregistered), (.accountInactive, .inactive), (.accountActive, .active)]))
  }

  /// The shipped words.
  public static let shipped = Vocabulary(Settings())

  public func status(_ word: String, of kind: PersonKind) -> RegistrationStatus {
    (kind == .physician ? physicianStatus : nurseStatus)[word] ?? .unknown
  }

  /// nil: the word is not recognised.
  public func photo(_ word: String) -> PhotoState? { photoStates[word] }

  /// nil: the word is not recognised.
  public func account(_ word: String) -> AccountState? { accountStates[word] }
}

/// What a few words mean. They are gone through one by one, told apart by a number each, which for so few is faster
/// than a dictionary: ten million rows are asked for three words each.
private struct WordList<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let mark: UInt64
    let word: String
    let meaning: Meaning
  }

  private let entries: [Entry]

  /// A word that comes again means what it means the last time.
  init(_ words: [(String, Meaning)]) {
    entries = words.reversed().map { Entry(mark: Self.mark($0), word: $0, meaning: $1) }
  }

  subscript(_ word: String) -> Meaning? {
    let mark = Self.mark(word)
    for entry in entries where entry.mark == mark && identical(entry.word, word) { return entry.meaning }
    return nil
  }

  /// Equal for equal words, and seldom for others.
  private static func mark(_ word: String) -> UInt64 {
    word.withUTF8Bytes { bytes in bytes.reduce(UInt64(bytes.count)) { ($0 &* 31) ^ UInt64($1) } }
  }
}
