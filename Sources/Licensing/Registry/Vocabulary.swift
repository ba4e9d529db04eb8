// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words of the exports mean here: read once from the settings, asked for every row.
public struct Vocabulary: Sendable {
  private let physicianStatus: [ExactText: RegistrationStatus]
  private let nurseStatus: [ExactText: RegistrationStatus]
  private let photoStates: [ExactText: PhotoState]
  private let accountStates: [ExactText: AccountState]

  public init(_ settings: Settings) {
    func table<Meaning>(_ lists: [(Setting, Meaning)]) -> [ExactText: Meaning] {
      var table: [ExactText: Meaning] = [:]
      for (setting, meaning) in lists {
        for word in settings.words(setting) { table[ExactText(word)] = meaning }
      }
      return table
    }
    func status(_ inForce: Setting, _ notInForce: Setting) -> [ExactText: RegistrationStatus] {
      var words = table([(inForce, RegistrationStatus.inForce), (notInForce, .notInForce)])
      words[ExactText(RegistrationStatus.additionalSiteWord)] = .additionalSite
      return words
    }
    physicianStatus = status(.physicianInForce, .physicianNotInForce)
    nurseStatus = status(.nurseInForce, .nurseNotInForce)
    photoStates = table([
      (.photoMissing, .missing), (.photoPending, .pending), (.photoApproved, .approved),
      (.photoRejected, .rejected),
    ])
    accountStates = table([
      (.accountUnregistered, .unregistered), (.accountInactive, .inactive), (.accountActive, .active),
    ])
  }

  /// The shipped words.
  public static let shipped = Vocabulary(Settings())

  public func status(_ word: String, of kind: PersonKind) -> RegistrationStatus {
    (kind == .physician ? physicianStatus : nurseStatus)[ExactText(word)] ?? .unknown
  }

  /// nil: the word is not recognised.
  public func photo(_ word: String) -> PhotoState? { photoStates[ExactText(word)] }

  /// nil: the word is not recognised.
  public func account(_ word: String) -> AccountState? { accountStates[ExactText(word)] }
}
