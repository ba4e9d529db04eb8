// SPDX-License-Identifier: GPL-3.0-or-later

/// Since when a row's blockers have stood: the first day of their present unbroken standing as the
/// cache knows it.
///
/// One day for each of the four matters of which a row can have at most one blocker. The day of
/// `registration.expired` is never stored: it follows from 有效期至.
public struct BlockersSince: Sendable, Equatable {
  public var qualification: CivilDate?
  public var registration: CivilDate?
  public var account: CivilDate?
  public var photo: CivilDate?

  public init(
    qualification: CivilDate? = nil, registration: CivilDate? = nil, account: CivilDate? = nil,
    photo: CivilDate? = nil
  ) {
    self.qualification = qualification
    self.registration = registration
    self.account = account
    self.photo = photo
  }

  /// The days after a row is judged again: a blocker that stood already keeps its day, a new one
  /// gets `day`, the export day of the import (or the day of the decision) that brought it.
  public init(_ blockers: BlockerSet, before: BlockerSet, since: BlockersSince, day: CivilDate) {
    func slot(_ matter: BlockerSet, _ known: CivilDate?) -> CivilDate? {
      let now = blockers.intersection(matter)
      if now.isEmpty { return nil }
      return now == before.intersection(matter) ? known ?? day : day
    }
    self.init(
      qualification: slot(.qualification, since.qualification),
      registration: slot(.registration, since.registration),
      account: slot(.account, since.account), photo: slot(.photo, since.photo))
  }

  /// Since when a standing blocker stands.
  public func day(of blocker: Blocker, validUntil: CivilDate?, settings: Settings) -> CivilDate? {
    let set = BlockerSet(blocker)
    if blocker == .expired {
      return validUntil.map { N2RegistrationNotExpired.firstExpiredDay($0, settings) }
    }
    if BlockerSet.qualification.contains(set) { return qualification }
    if BlockerSet.registration.contains(set) { return registration }
    return BlockerSet.account.contains(set) ? account : photo
  }
}
