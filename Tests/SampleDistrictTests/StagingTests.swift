// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SampleDistrict

@Suite("Who stands for which case")
struct StagingTests {
  @Test("Each case has one person, however many there are", arguments: [66, 67, 100, 2_400, 1_000_000])
  func eachCaseHasOnePerson(people: Int) {
    let staging = Staging(cases: 66, people: people)
    #expect((0..<people).compactMap { staging.case(of: $0) } == Array(0..<66))
  }

  @Test("Where there are fewer people than cases, the first cases have one each")
  func fewPeopleHaveTheFirstCases() {
    let staging = Staging(cases: 66, people: 5)
    #expect((0..<5).compactMap { staging.case(of: $0) } == [0, 1, 2, 3, 4])
  }

  @Test("250 people are enough for every case")
  func smallDistrictIsEnough() {
    let size = SampleDistrict.Size(institutions: 3, people: 250)
    #expect(PhysicianPlan.staged.count <= size.physicians, "\(PhysicianPlan.staged.count)")
    #expect(NursePlan.staged.count <= size.nurses, "\(NursePlan.staged.count)")
  }

  @Test("Draws come out in the shares that cases state")
  func drawsKeepTheirShares() {
    var numbers = SeededNumbers(seed: 4, .physician)
    var pending = 0
    var usual = 0
    for _ in 0..<100_000 {
      switch PhotoCase.draw(&numbers) {
      case .pending: pending += 1
      case .approved: usual += 1
      default: break
      }
    }
    #expect((2_700...3_100).contains(pending), "\(pending)")
    #expect((92_400...93_200).contains(usual), "\(usual)")
  }
}
