// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import SampleDistrict
import Testing

@Suite("Defects of the district")
struct DefectTests {
  /// What the authority's desk of the district may see.
  private static func visible() throws -> [ImportedDistrict.Judged] {
    let office = Office.authority(SampleDistrict.demonstrated.division)
    return try ImportedDistrict.demonstrated.get().judged.filter {
      office.sees(institution: $0.institution, authority: $0.authority)
    }
  }

  @Test("Every reason that an import can bring blocks somebody", arguments: Blocker.allCases)
  func blockerOccurs(blocker: Blocker) throws {
    let rows = try Self.visible()
    for condition in blocker.conditions {
      let people = rows.count {
        $0.registration.kind == condition.kind && $0.standing.blockers.contains(BlockerSet(blocker))
      }
      #expect(people > 0, "\(condition)")
    }
  }

  @Test("Every signature of a difference occurs", arguments: Difference.allCases)
  func differenceOccurs(difference: Difference) throws {
    let rows = try Self.visible()
    #expect(rows.contains { $0.judgement.differences.contains(DifferenceSet(difference)) })
  }

  @Test("Everything that can be missing once all files are imported is missing somewhere")
  func undeterminedOccurs() throws {
    let rows = try Self.visible()
    let found = Set(rows.flatMap { $0.standing.undetermined.members(of: $0.registration.kind) })
    let expected: Set = [
      Undetermined(.p1, .idNumber), Undetermined(.p2, .idNumber), Undetermined(.p2, .accounts),
      Undetermined(.p3, .photo), Undetermined(.n2, .validUntil), Undetermined(.n3, .idNumber),
      Undetermined(.n3, .accounts), Undetermined(.n4, .photo),
    ]
    #expect(found == expected)
  }

  @Test(
    "Every warning that an import can cause occurs",
    arguments: Warning.allCases.filter { $0 != .decisionDrift && $0 != .photoShared })
  func warningOccurs(warning: Warning) throws {
    let rows = try Self.visible()
    #expect(rows.contains { $0.judgement.warnings.contains(warning) })
  }

  @Test("Every prompt is on somebody's phone", arguments: Prompt.allCases)
  func promptOccurs(prompt: Prompt) throws {
    let rows = try Self.visible()
    #expect(rows.contains { $0.standing.prompt == prompt })
  }

  @Test("Four of five can show their licence, and few cannot be judged", arguments: PersonKind.allCases)
  func mostAreLicensable(kind: PersonKind) throws {
    let rows = try ImportedDistrict.demonstrated.get().judged.filter { $0.registration.kind == kind }
    let licensable = rows.count { $0.standing.verdict == .licensable } * 1_000 / rows.count
    let undetermined = rows.count { $0.standing.verdict == .undetermined } * 1_000 / rows.count
    #expect((770...830).contains(licensable), "\(licensable) ‰")
    #expect((5...25).contains(undetermined), "\(undetermined) ‰")
  }

  @Test("Photos, accounts that were never activated, expiry and differing codes block most people")
  func commonestBlockers() throws {
    let rows = try ImportedDistrict.demonstrated.get().judged
    func people(_ blocker: Blocker, _ kind: PersonKind? = nil) -> Int {
      rows.count {
        (kind == nil || $0.registration.kind == kind) && $0.standing.blockers.contains(BlockerSet(blocker))
      }
    }
    let order = Blocker.allCases.sorted { people($0) > people($1) }
    #expect(Set(order.prefix(4)) == [.photoMissing, .photoPending, .accountInactive, .expired])
    let link = BlockerSet.qualification.members.sorted { people($0) > people($1) }
    #expect(link.first == .codeDiffers)
    #expect(people(.codeDiffers) * 2 > people(.idDiffers) * 3)
  }

  @Test("A few rows of each export are rejected, for each reason that it can have")
  func someRowsAreRejected() throws {
    let rejected = try ImportedDistrict.demonstrated.get().rejected
    #expect(rejected.mapValues { Set($0.keys) } == [
      .institutions: ["empty"],
      .qualifications: ["empty", "scientific"],
      .physicians: ["empty", "scientific", "stray cell", "repeated"],
      .nurses: ["empty", "scientific", "stray cell", "repeated", "date"],
      .accounts: ["kind unknown", "identifies nobody", "repeated"],
    ])
    for (kind, reasons) in rejected {
      #expect((1...25).contains(reasons.values.reduce(0, +)), "\(kind): \(reasons)")
    }
  }

  @Test("Some rows stand in their file twice, word for word")
  func someRowsAreRepeated() throws {
    #expect(try ImportedDistrict.demonstrated.get().repeatedIdentically >= 4)
  }

  @Test(
    "On any day the same people have the same defects", arguments: [SampleDays.leapDay, SampleDays.newYear])
  func anyDayIsAsGood(today: CivilDate) throws {
    func blocked(on day: CivilDate) throws -> [String: BlockerSet] {
      let district = SampleDistrict(size: .init(institutions: 10, people: 1_000), today: day)
      let rows = try ImportedDistrict(district).judged
      return Dictionary(rows.map { ($0.registration.idNumber.text, $0.standing.blockers) }) { $0.union($1) }
    }
    #expect(try blocked(on: today) == blocked(on: SampleDays.usual))
  }

  @Test("A small district has every reason too", arguments: [1, 2, 3] as [UInt64])
  func smallDistrictHasEveryBlocker(seed: UInt64) throws {
    let size = SampleDistrict.Size(institutions: 3, people: 250)
    let district = SampleDistrict(seed: seed, size: size, today: SampleDays.usual)
    let found = BlockerSet(try ImportedDistrict(district).judged.flatMap(\.standing.blockers.members))
    #expect(found.members == Blocker.allCases)
  }
}
