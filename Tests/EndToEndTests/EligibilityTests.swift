// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("What is not known is undetermined, never guessed")
struct UndeterminedTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk() }

  private let certificate = District.practiceCode(1)

  private func take(_ change: (inout District.Physician) -> Void) throws {
    try clerk.take(District(physicians: [District.Physician(1, change)]))
  }

  @Test("Nothing imported but the registration: qualifications and accounts are missing")
  func nothingElse() throws {
    try clerk.take(District(physicians: [District.Physician(1)]), ["physicians"])
    #expect(try clerk.undetermined(certificate) == ["P1:qualifications", "P2:accounts"])
    #expect(try clerk.verdict(certificate) == "undetermined")
    #expect(try clerk.why(certificate)["prompt"] == nil)
  }

  @Test("A number that identifies nobody: no candidate by it, no account by it", arguments: ["4.50203E+17", "45020319850315002"])
  func noIdentity(number: String) throws {
    try clerk.take(District(physicians: [District.Physician(1)]), ["institutions", "qualifications", "accounts"])
    let physician = District.Physician(1) { $0.idNumber = number; $0.qualificationCode = "" }
    try clerk.take("physicians", District.sheet([physician]))
    #expect(try clerk.undetermined(certificate) == ["P1:idNumber", "P2:idNumber"])
    // With the code there is a candidate, and only the number cannot be compared.
    try clerk.take("physicians", District.sheet([District.Physician(1) { $0.idNumber = number }]))
    #expect(try clerk.undetermined(certificate) == ["P1:idNumber", "P2:idNumber"])
    // What else differs is known to differ.
    try clerk.take("physicians", District.sheet([District.Physician(1) { $0.idNumber = number; $0.name = "他名" }]))
    #expect(try clerk.blockers(certificate) == ["qualification.name-differs"])
    #expect(try clerk.undetermined(certificate) == ["P2:idNumber"])
  }

  @Test("A word for the account that nobody knows")
  func accountWord() throws {
    try take { _ in }
    try clerk.take("accounts", District.sheet([.init(kind: "医师", idNumber: District.Physician(1).idNumber, state: "某态")]))
    #expect(try clerk.undetermined(certificate) == ["P2:accounts"])
    #expect(try clerk.warnings(certificate) == ["account.unknown-word"])
  }

  @Test("A photo that is not stated, or in a word that nobody knows", arguments: ["", "某态"])
  func photo(word: String) throws {
    try take { $0.photo = word }
    #expect(try clerk.undetermined(certificate) == ["P3:photo"])
    #expect(try clerk.warnings(certificate) == (word.isEmpty ? [] : ["photo.unknown-word"]))
  }

  @Test("No column of photos")
  func noPhotoColumn() throws {
    try clerk.take(District(physicians: [District.Physician(1)]), ["institutions", "qualifications", "accounts"])
    try clerk.take("physicians", District.sheet([District.Physician(1)]).without("照片状态"))
    #expect(try clerk.undetermined(certificate) == ["P3:photo"])
  }

  @Test("A nurse without 有效期至, or with 长期", arguments: ["", "长期"])
  func validUntil(text: String) throws {
    try clerk.take(District(nurses: [District.Nurse(1) { $0.validUntil = text }]))
    #expect(try clerk.undetermined(District.nurseNumber(1)) == ["N2:validUntil"])
    #expect(try clerk.warnings(District.nurseNumber(1)) == (text.isEmpty ? [] : ["date.long-term"]))
  }

  @Test("A registration known to block is not met even where the qualification is undetermined")
  func registrationBlocks() throws {
    try clerk.take(District(physicians: [District.Physician(1) { $0.status = "注销" }]), ["physicians"])
    let row = try clerk.why(certificate)
    #expect(row["verdict"] == "blocked")
    #expect(row["conditions"][0]["state"] == "notMet")
    #expect(try clerk.undetermined(certificate) == ["P1:qualifications", "P2:accounts"])
  }
}

@Suite("Days: expiry, since and --as-of")
struct DayTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk() }

  @Test(
    "A nurse's registration is valid on its last day and expired the day after",
    arguments: [
      ("2026-06-29", "licensable"), ("2026-06-30", "licensable"), ("2026-07-01", "blocked"), ("2031-01-01", "blocked"),
    ])
  func expiry(day: String, verdict: String) throws {
    try clerk.take(District(nurses: [District.Nurse(1) { $0.validUntil = "2026-06-30" }]))
    let row = try clerk.on(day).why(District.nurseNumber(1))
    #expect(row["verdict"] == .text(verdict))
    #expect(row["since"] == (verdict == "blocked" ? "2026-07-01" : nil))
    #expect(try clerk.on(day).blocked() == (verdict == "blocked" ? [District.nurseNumber(1)] : []))
  }

  @Test("Whether the last day counts is a setting", arguments: [("2026-06-29", "licensable"), ("2026-06-30", "blocked")])
  func lastDay(day: String, verdict: String) throws {
    try clerk.take(District(nurses: [District.Nurse(1) { $0.validUntil = "2026-06-30" }]))
    try clerk.expectDone("config", "set", "nurse.last-valid-day", "excluded")
    #expect(try clerk.on(day).verdict(District.nurseNumber(1)) == verdict)
  }

  @Test("since is the first day of the unbroken standing: it stays, and begins anew after an end")
  func unbroken() throws {
    func take(_ photo: String, on day: String) throws -> JSON {
      let physician = District.Physician(1) { $0.photo = photo }
      try clerk.take("physicians", District.sheet([physician]), "--exported-on", day)
      return try clerk.why(physician.certificate)["since"]
    }
    #expect(try take("无", on: "2026-08-01") == "2026-08-01")
    #expect(try take("无", on: "2026-09-01") == "2026-08-01")
    #expect(try take("已退回", on: "2026-09-15") == "2026-09-15", "another blocker")
    #expect(try take("已通过", on: "2026-10-01") == nil)
    #expect(try take("无", on: "2026-11-01") == "2026-11-01")
  }

  @Test("since of a row is the smallest of its blockers'")
  func smallest() throws {
    let physician = District.Physician(1) { $0.photo = "无" }
    try clerk.take("physicians", District.sheet([physician]), "--exported-on", "2026-09-01")
    try clerk.take(
      "accounts", District.sheet([.init(kind: "医师", idNumber: physician.idNumber, state: "未激活")]), "--exported-on",
      "2026-08-15")
    let row = try clerk.why(physician.certificate)
    #expect(row["blockers"].elements.map { $0["since"] } == ["2026-08-15", "2026-09-01"])
    #expect(row["since"] == "2026-08-15")
  }

  @Test("The board counts the days waited, never below 0")
  func board() throws {
    let people = [District.Physician(1) { $0.photo = "无" }, District.Physician(2) { $0.photo = "无" }]
    try clerk.take("physicians", District.sheet([people[0]]), "--exported-on", "2026-08-01")
    try clerk.take("physicians", District.sheet([people[1]]), "--exported-on", "2026-10-01")
    #expect(
      try clerk.rows("board") == [
        ["owner": "person", "reason": "photo.missing", "people": 2, "oldest": "2026-08-01", "days": 114]
      ])
    #expect(try clerk.on("2026-07-01").rows("board")[0]["days"] == 0)
  }

  @Test("Days are those of Shanghai, whatever TZ says", arguments: ["UTC", "America/New_York", "Pacific/Kiritimati"])
  func timeZone(zone: String) throws {
    let result = try shell(
      "TZ=\(zone) \"$ECERT\" status --format json; TZ=Asia/Shanghai date +%F", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    let lines = result.stdout.split(separator: "\n")
    let answer = try JSON(lines.dropLast().joined(separator: "\n"))
    #expect(answer["asOf"].string == lines.last.map(String.init))
  }
}

@Suite("Which rows are judged")
struct JudgedRowTests {
  private let clerk: Clerk
  private let number = District.Physician(1).idNumber

  init() throws { clerk = try Clerk() }

  private func row(_ certificate: Int, _ status: String, _ change: (inout District.Physician) -> Void = { _ in })
    -> District.Physician
  {
    District.Physician(1) {
      $0.certificate = District.practiceCode(certificate)
      $0.status = status
      change(&$0)
    }
  }

  @Test("Beside a row in force, rows not in force are history; who names them is answered with the one in force")
  func history() throws {
    let rows = [row(1, "在册"), row(2, "注销") { $0.institution = District.hillside }]
    try clerk.take(District(physicians: rows, qualifications: [District.Physician(1).qualification]))
    let answer = try clerk.why(District.practiceCode(2))
    #expect(answer["certificate"] == .text(District.practiceCode(1)))
    #expect(
      answer["history"] == [
        ["certificate": .text(District.practiceCode(2)), "status": "注销", "institution": .text(District.hillside)]
      ])
    #expect(try clerk.rows("find", "110450203").count == 1)
    try clerk.take("physicians", District.sheet([row(3, "某状态")]))
    #expect(try clerk.blocked() == [District.practiceCode(3)], "a word that nobody knows is always judged")
    expectRefused(try clerk.run("why", District.practiceCode(2)), 65, District.practiceCode(1), District.practiceCode(3))
  }

  @Test("Without a row in force each is judged")
  func noneInForce() throws {
    try clerk.take(District(physicians: [row(1, "注销"), row(2, "备案")]), ["physicians"])
    #expect(try clerk.blocked() == [District.practiceCode(1), District.practiceCode(2)])
  }

  @Test("One person under the forms of the number, over the whole cache")
  func generations() throws {
    let rows = [row(1, "在册") { $0.idNumber = Numbers.firstGeneration(of: self.number) }, row(2, "注销")]
    try clerk.take(District(physicians: rows), ["physicians"])
    #expect(try clerk.blocked().isEmpty)
    #expect(try clerk.why(number)["certificate"] == .text(District.practiceCode(1)))
    #expect(try clerk.why(Numbers.firstGeneration(of: number))["certificate"] == .text(District.practiceCode(1)))
  }

  @Test("Several in force: each is judged, with a warning, and a number names no single row")
  func severalInForce() throws {
    let rows = [row(1, "在册"), row(2, "有效") { $0.photo = "无" }]
    try clerk.take(District(physicians: rows, qualifications: [District.Physician(1).qualification]))
    for certificate in [1, 2] {
      #expect(try clerk.warnings(District.practiceCode(certificate)) == ["registration.several-in-force"])
    }
    let refused = try clerk.run("why", number)
    expectRefused(refused, 65, District.practiceCode(1), District.practiceCode(2))
    #expect(!refused.stderr.contains(number), "masked in messages too")
  }

  @Test("A 多机构备案 row beside a main row is neither judged nor listed", arguments: ["在册", "注销"])
  func additionalSite(main: String) throws {
    let rows = [
      row(1, main), row(1, "多机构备案") { $0.institution = District.hillside; $0.photo = "无" },
    ]
    try clerk.take(District(physicians: rows, qualifications: [District.Physician(1).qualification]))
    let found = try clerk.rows("find", "110450203")
    #expect(found.count == 1)
    #expect(found[0]["institution"]["code"] == .text(District.riverside))
    #expect(try clerk.verdict(District.practiceCode(1)) == (main == "在册" ? "licensable" : "blocked"))
  }

  @Test("Alone it counts as in force, once for each institution")
  func additionalSiteAlone() throws {
    let rows = [row(1, "多机构备案"), row(1, "多机构备案") { $0.institution = District.hillside }]
    try clerk.take(District(physicians: rows, qualifications: [District.Physician(1).qualification]))
    let found = try clerk.rows("find", "110450203")
    #expect(found.map { $0["verdict"] } == ["licensable", "licensable"])
    #expect(Set(found.map { $0["institution"]["code"].string }) == [District.riverside, District.hillside])
    // The main row's export makes them additional again.
    try clerk.take("physicians", District.sheet([row(5, "在册")]))
    #expect(try clerk.rows("find", "110450203").map { $0["certificate"] } == [.text(District.practiceCode(5))])
  }

  @Test("A nurse's additional site does not block either")
  func nurse() throws {
    let here = District.Nurse(1)
    let there = District.Nurse(1) { $0.institution = District.hillside; $0.status = "多机构备案"; $0.validUntil = "2020-01-01" }
    try clerk.take(District(nurses: [here, there]))
    #expect(try clerk.blocked().isEmpty)
    #expect(try clerk.rows("find", here.certificate).count == 1)
  }

  @Test("A physician who is also a nurse is two rows, of two kinds")
  func twoKinds() throws {
    let nurse = District.Nurse(1) { $0.idNumber = self.number; $0.status = "注销" }
    try clerk.take(District(physicians: [row(1, "在册")], nurses: [nurse]))
    #expect(try clerk.blocked() == [nurse.certificate])
  }
}
