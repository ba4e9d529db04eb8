// SPDX-License-Identifier: GPL-3.0-or-later

extension SampleDistrict {
  /// How large a district is.
  ///
  /// Every kind of defect occurs from about 250 people on; fewer have the first ones of the list.
  public struct Size: Sendable, Equatable {
    /// Beyond these, certificates' numbers would not do for everybody.
    public static let mostPeople = 20_000_000
    public static let mostInstitutions = 100_000

    /// Institutions that their export lists.
    public let institutions: Int
    /// Physicians and nurses; some have several rows, and some rows are rejected.
    public let people: Int
    /// Holders of a qualification who are registered nowhere: a national list has them.
    public let unregistered: Int

    /// Takes the nearest size from 1 to the limits.
    public init(institutions: Int, people: Int, unregistered: Int = 0) {
      self.institutions = min(max(1, institutions), Self.mostInstitutions)
      self.people = min(max(1, people), Self.mostPeople)
      self.unregistered = min(max(0, unregistered), Self.mostPeople - self.people)
    }

    /// A country of so many people: thirty institutions to each district of ten thousand.
    public static func country(people: Int) -> Size {
      Size(institutions: max(30, people * 3 / 1_000), people: people, unregistered: people / 10)
    }

    /// Thirty institutions, six thousand people.
    public static let demo = Size(institutions: 30, people: 6_000)

    /// Two of five people.
    public var physicians: Int { people * 2 / 5 }
    public var nurses: Int { people - physicians }
  }
}
