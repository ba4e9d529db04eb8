// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@Suite("Coverage: absence proves nothing unless somebody looked")
struct CoverageTests {
  private let clerk: Clerk
  /// Two hospitals with three physicians each.
  private let district: District

  init() throws {
    clerk = try Clerk()
    district = District(
      physicians: (1...6).map { number in
        District.Physician(number) { $0.institution = number <= 3 ? District.riverside : District.hillside }
      })
    try clerk.take(district, ["institutions", "qualifications", "physicians"])
  }

  private var riversideAccounts: Sheet {
    District.sheet(
      district.physicians.prefix(3).map { District.Account(kind: "医师", idNumber: $0.idNumber, state: "已激活") })
  }

  @Test("Before any import of accounts nobody is blocked for want of one")
  func nobodyLooked() throws {
    #expect(try clerk.undetermined(District.practiceCode(1)) == ["P2:accounts"])
    #expect(try clerk.blocked().isEmpty)
  }

  @Test("Without --for one hospital's accounts block the others, and the import says so")
  func withoutFor() throws {
    let result = try clerk.take("accounts", riversideAccounts, "--format", "json")
    #expect(result.status == 0)
    #expect(try clerk.blocked() == (4...6).map(District.practiceCode))
    #expect(try clerk.blockers(District.practiceCode(4)) == ["account.unregistered"])
    #expect(result.stderr.contains(District.hillside), "\(result)")
    #expect(!result.stderr.contains(District.riverside), "\(result)")
    #expect(result.stderr.contains("3 人"), "\(result)")
    #expect(result.stderr.contains("--for"), "\(result)")
  }

  @Test("Half of an institution without a row is not said yet, more than half is")
  func moreThanHalf() throws {
    try clerk.take(District(physicians: [District.Physician(7) { $0.institution = District.hillside }]), ["physicians"])
    func accounts(_ numbers: [Int]) -> Sheet {
      District.sheet(
        numbers.map { District.Account(kind: "医师", idNumber: District.Physician($0).idNumber, state: "已激活") })
    }
    let half = try clerk.take("accounts", accounts([1, 2, 3, 4, 5]), "--format", "json")
    #expect(!half.stderr.contains("--for"), "\(half)")
    let fresh = try Clerk()
    try fresh.take(district, ["physicians"])
    try fresh.take(District(physicians: [District.Physician(7) { $0.institution = District.hillside }]), ["physicians"])
    let more = try fresh.take("accounts", accounts([1, 2, 3, 4]), "--format", "json")
    #expect(more.stderr.contains(District.hillside), "\(more)")
    #expect(more.stderr.contains("--for"), "\(more)")
  }

  @Test("With --for the others stay undetermined, and nothing is said")
  func withFor() throws {
    let result = try clerk.take("accounts", riversideAccounts, "--for", District.riverside)
    #expect(result.status == 0)
    #expect(!result.stderr.contains("--for"))
    #expect(try clerk.blocked().isEmpty)
    #expect(try clerk.blocked("--only-undetermined") == (4...6).map(District.practiceCode))
    #expect(try clerk.undetermined(District.practiceCode(5)) == ["P2:accounts"])
  }

  @Test("--for takes several institutions, by commas or repeated, and covers people who come later")
  func several() throws {
    let sheet = riversideAccounts
    #expect(try clerk.take("accounts", sheet, "--for", "\(District.riverside),\(District.hillside)").status == 0)
    #expect(try clerk.blocked() == (4...6).map(District.practiceCode))
    try clerk.take(District(physicians: [District.Physician(8) { $0.institution = District.hillside }]), ["physicians"])
    #expect(try clerk.blockers(District.practiceCode(8)).contains("account.unregistered"))
  }

  @Test("An import of physicians' accounts does not cover nurses")
  func perKind() throws {
    try clerk.take(District(nurses: [District.Nurse(1)]), ["nurses"])
    try clerk.take("accounts", district.sheet("accounts"))
    #expect(try clerk.undetermined(District.nurseNumber(1)) == ["N3:accounts"])
  }

  @Test("Qualifications cover in the same way")
  func qualifications() throws {
    let fresh = try Clerk()
    try fresh.take(district, ["institutions", "physicians"])
    #expect(try fresh.undetermined(District.practiceCode(4)) == ["P1:qualifications", "P2:accounts"])
    let own = District.sheet(district.physicians.prefix(3).map(\.qualification))
    #expect(try fresh.take("qualifications", own, "--for", District.riverside).status == 0)
    #expect(try fresh.undetermined(District.practiceCode(4)) == ["P1:qualifications", "P2:accounts"])
    let everybody = try fresh.take("qualifications", own, "--format", "json")
    #expect(everybody.stderr.contains(District.hillside), "\(everybody)")
    #expect(everybody.stderr.contains("--for"), "\(everybody)")
    #expect(try fresh.blockers(District.practiceCode(4)) == ["qualification.unverified"])
  }

  @Test("--for belongs to accounts and qualifications only", arguments: ["institutions", "physicians", "nurses"])
  func forOthers(kind: String) throws {
    let file = try clerk.sandbox.write("x.csv", district.sheet(kind).csv())
    expectRefused(try clerk.run("import", kind, file, "--for", District.riverside), 64, "--for")
  }
}

@Suite("Which of two exports counts")
struct ExportPrecedenceTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk() }

  private func take(_ physician: District.Physician, on day: String) throws -> RunResult {
    try clerk.take("physicians", District.sheet([physician]), "--exported-on", day, "--format", "json")
  }

  private func department() throws -> JSON { try clerk.why(District.practiceCode(1))["department"] }

  @Test("The later day of export counts, whatever the order of the imports; an older one is stale")
  func laterDay() throws {
    let old = District.Physician(1) { $0.department = "旧" }
    let new = District.Physician(1) { $0.department = "新" }
    try expectCounts(try take(new, on: "2026-11-20"), ["read": 1, "added": 1])
    let lists = try clerk.lists()
    let result = try take(old, on: "2026-11-19")
    #expect(result.status == 0)
    try expectCounts(result, ["read": 1, "stale": 1])
    #expect(try clerk.lists() == lists)
    #expect(try department() == "新")
    try expectCounts(try take(old, on: "2026-11-21"), ["read": 1, "changed": 1])
    #expect(try department() == "旧")
  }

  @Test("On the same day the later import counts")
  func sameDay() throws {
    _ = try take(District.Physician(1) { $0.department = "甲" }, on: "2026-11-20")
    try expectCounts(
      try take(District.Physician(1) { $0.department = "乙" }, on: "2026-11-20"), ["read": 1, "changed": 1])
    #expect(try department() == "乙")
  }

  @Test("On the same day a row in force never gives way to one not in force from another institution")
  func inForceStays() throws {
    let here = District.Physician(1)
    let left = District.Physician(1) { $0.institution = District.hillside; $0.status = "离职备案" }
    _ = try take(here, on: "2026-11-20")
    try expectCounts(try take(left, on: "2026-11-20"), ["read": 1, "stale": 1])
    #expect(try clerk.why(here.certificate)["institution"]["code"] == .text(District.riverside))
    // A later day speaks for itself.
    try expectCounts(try take(left, on: "2026-11-21"), ["read": 1, "changed": 1])
    #expect(try clerk.blockers(here.certificate) == ["registration.not-in-force"])
  }

  @Test("The other way round the row in force takes over, and at its own institution a row may end")
  func takesOver() throws {
    let left = District.Physician(1) { $0.institution = District.hillside; $0.status = "离职备案" }
    _ = try take(left, on: "2026-11-20")
    try expectCounts(try take(District.Physician(1), on: "2026-11-20"), ["read": 1, "changed": 1])
    let ended = District.Physician(1) { $0.status = "注销" }
    try expectCounts(try take(ended, on: "2026-11-20"), ["read": 1, "changed": 1])
    #expect(try clerk.blockers(ended.certificate) == ["registration.not-in-force"])
  }

  @Test("An absent column leaves what is stored; an empty cell clears it")
  func absentAndEmpty() throws {
    let physician = District.Physician(1) { $0.department = "外科"; $0.photo = "已退回"; $0.authority = "450203" }
    try clerk.take("physicians", District.sheet([physician]))
    let without = District.sheet([physician]).without("科室").without("照片状态").without("注册机关代码")
    try expectCounts(try clerk.take("physicians", without, "--format", "json"), ["read": 1, "unchanged": 1])
    #expect(try department() == "外科")
    #expect(try clerk.blockers(physician.certificate) == ["photo.rejected"])
    #expect(try clerk.why(physician.certificate)["authority"] == "450203")
    let emptied = District.sheet([physician]).setting("科室", to: " ").setting("照片状态", to: "")
      .setting("注册机关代码", to: "")
    try expectCounts(try clerk.take("physicians", emptied, "--format", "json"), ["read": 1, "changed": 1])
    let row = try clerk.why(physician.certificate)
    #expect(row["department"] == nil)
    #expect(row["authority"] == nil)
    #expect(row["verdict"] == "undetermined")
  }

  @Test("The export day is the import's day unless it is said")
  func exportDay() throws {
    let clerk = try Clerk().on("2026-10-09")
    try clerk.take("physicians", District.sheet([District.Physician(1)]))
    #expect(try clerk.rows("status")[2]["exportedOn"] == "2026-10-09")
  }

  @Test("The order of imports never matters: every order of the five kinds gives the same lists")
  func anyOrder() throws {
    let district = District(
      physicians: [
        District.Physician(1), District.Physician(2) { $0.photo = "待审核" },
        District.Physician(3) { $0.name = "他名"; $0.institution = District.hillside },
        District.Physician(4) { $0.status = "注销"; $0.authority = "45020" },
      ],
      nurses: [District.Nurse(1), District.Nurse(2) { $0.validUntil = "2026-01-31" }],
      qualifications: (1...4).map { District.Physician($0).qualification },
      accounts: [District.Account(kind: "护士", idNumber: District.Nurse(1).idNumber, state: "未激活")])
    var expected: String?
    var random = SeededRandom("order of the exports")
    for _ in 0..<8 {
      let clerk = try Clerk()
      let order = District.kinds.shuffled(using: &random)
      try clerk.take(district, order)
      let lists = try clerk.lists()
      #expect(expected == nil || lists == expected, "seed \(random.seed), order \(order)")
      expected = lists
    }
  }
}
