// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("更换 is refused where it is forbidden, on every path, and nothing is written")
struct HardGuardTests {
  /// Level, category, name and number, not in force, another authority's: one physician each; the last is fine.
  private let district: District = {
    var district = District(physicians: (1...6).map { District.Physician($0) })
    district.qualifications = district.physicians.map(\.qualification)
    district.physicians[0].level = "执业助理医师"
    district.physicians[1].category = "口腔"
    district.physicians[2].name = "另名"
    district.physicians[2].idNumber = Numbers.resident(sequence: 77)
    district.physicians[3].name = "另名"
    district.physicians[3].status = "注销"
    district.physicians[4].name = "另名"
    district.physicians[4].institution = District.beyond
    district.physicians[5].name = "另名"
    return district
  }()

  private func certificate(_ number: Int) -> String { District.practiceCode(number) }
  private func code(_ number: Int) -> String { district.qualifications?[number - 1].code ?? "" }

  private static let routes = ["办理注册", "qualification refer"]

  @Test("One by one: 77, saying why and what is left")
  func single() throws {
    let clerk = try Clerk(authority: "450200")
    try clerk.take(district)
    let own = try Clerk()
    try own.take(district)
    let before = try own.tables()
    for number in [1, 2] {
      expectRefused(
        try own.run("qualification", "replace", certificate(number), code(number), "--reason", "错", "--verified", "证", "--yes"),
        77, Self.routes[0], Self.routes[1])
    }
    expectRefused(
      try own.run("qualification", "replace", certificate(3), code(3), "--reason", "错", "--verified", "证", "--yes"), 77,
      "没有给出办法")
    expectRefused(
      try own.run("qualification", "replace", certificate(4), code(4), "--reason", "错", "--yes"), 77, "注销")
    #expect(try own.tables() == before)
    // Seen from above, a physician of 450203 and one of 450204: named is who may.
    expectRefused(
      try clerk.run("qualification", "replace", certificate(6), code(6), "--reason", "错", "--yes"), 77, "450203")
    expectRefused(
      try clerk.run("qualification", "replace", certificate(5), code(5), "--reason", "错", "--yes"), 77, "450204")
    let institution = try Clerk(institution: District.riverside)
    try institution.take(district)
    expectRefused(
      try institution.run("qualification", "replace", certificate(6), code(6), "--reason", "错", "--yes"), 77, "450203")
    #expect(
      try institution.rows("qualification", "candidates", certificate(6)).map { $0["refusal"].string } == ["office"])
  }

  @Test("In a file, edited by hand or not: the others are applied, each refused row is named and written back")
  func batch() throws {
    let clerk = try Clerk()
    try clerk.take(district)
    let rows = (1...6).map { "\(certificate($0)),\(code($0)),证书原件,录入错误" }
    let file = try clerk.sandbox.write("更换.csv", (["certificate,code,verified,reason"] + rows).joined(separator: "\n"))
    let result = try clerk.run("qualification", "apply", file, "--yes", "--format", "json")
    #expect(result.status == 1)
    let answer = try JSON(result.stdout)
    #expect(answer["summary"]["decided"].integer == 1)
    #expect(answer["summary"]["refused"].integer == 5)
    let refusals = answer["rows"].elements.compactMap { $0["refusal"].string }
    #expect(refusals == ["level-or-category", "level-or-category", "name-and-id", "not-in-force", "person-not-found"])
    let refused = try clerk.sandbox.text("更换.csv.refused.csv")
    #expect(clerk.sandbox.mode("更换.csv.refused.csv") == 0o600)
    for word in Self.routes + ["没有给出办法", "错误,行号,certificate", ",2,", ",6,"] {
      #expect(refused.contains(word), "“\(word)” in \(refused)")
    }
    #expect(try clerk.rows("decision", "log").map { $0["certificate"].string } == [certificate(6)])
    // It goes back in as it is: the same are refused again.
    let again = try clerk.run("qualification", "apply", file + ".refused.csv", "--yes", "--format", "json")
    #expect(try JSON(again.stdout)["summary"]["refused"].integer == 5)
    #expect(again.status == 1)
    try clerk.expectDone("decision", "undo", "--batch", "1", "--reason", "整批有误", "--yes")
    #expect(try clerk.blockers(certificate(6)) == ["qualification.name-differs"])
    try clerk.expectDone("decision", "verify")
    try clerk.expectDone("cache", "check")
  }

  @Test("The list that blocked writes is the list that apply takes")
  func listForApply() throws {
    let clerk = try Clerk()
    try clerk.take(district)
    try clerk.expectDone(
      "blocked", "--difference", "name:other,name:one-character", "--format", "csv", "--output", clerk.sandbox.path("单.csv"))
    var lines = try clerk.sandbox.text("单.csv").split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix(",code,verified,reason"))
    for index in lines.indices.dropFirst() { lines[index] = String(lines[index].dropLast(2)) + ",证书,录错" }
    try clerk.sandbox.write("单.csv", lines.joined(separator: "\n"))
    let result = try clerk.run("qualification", "apply", clerk.sandbox.path("单.csv"), "--yes", "--format", "json")
    #expect(try JSON(result.stdout)["summary"]["decided"].integer == 1, "\(result)")
    #expect(try clerk.verdict(certificate(6)) == "licensable")
  }

  @Test("Bad input gets the contract's exit code, and changes nothing")
  func badInput() throws {
    let clerk = try Clerk()
    try clerk.take(district)
    let before = try clerk.tables()
    let p = certificate(6)
    func replace(_ words: String...) throws -> RunResult { try clerk.run(["qualification", "replace"] + words) }
    expectRefused(try replace("110450203999999", code(6), "--reason", "错", "--yes"), 65)
    expectRefused(try replace("另名", code(6), "--reason", "错", "--yes"), 65, p)
    expectRefused(try replace(p, code(5), "--reason", "错", "--yes"), 65, "candidates")
    expectRefused(try replace(p, p, "--reason", "错", "--yes"), 65, "candidates")
    expectRefused(try replace(p, "1", "--reason", "错", "--yes"), 64, "序号")
    expectRefused(try replace(p, code(6), "--yes"), 64, "--reason")
    expectRefused(try replace(p, code(6), "--reason", "　", "--yes"), 64)
    expectRefused(try replace(p, code(6), "--reason", String(repeating: "长", count: 10_000), "--yes"), 64, "2000")
    expectRefused(try replace(p, code(6), "--reason", "a\u{1B}[2J", "--yes"), 64, "控制字符")
    expectRefused(try replace(p, code(6), "--reason", "错"), 77, "--yes")
    for (name, text) in [("缺列", "certificate,code,reason\n1,2,3\n"), ("空", "certificate,code,verified,reason\n")] {
      let file = try clerk.sandbox.write("\(name).csv", text)
      expectRefused(try clerk.run("qualification", "apply", file, "--yes"), 65, "\(name).csv")
    }
    let broken = try clerk.sandbox.write("坏.csv", Array("certificate,code,verified,reason\n".utf8) + [0xFF, 0xFF, 0x0A])
    expectRefused(try clerk.run("qualification", "apply", broken, "--yes"), 65, "坏.csv")
    #expect(try clerk.tables() == before)
    #expect(clerk.sandbox.names().allSatisfy { !$0.contains("refused") })
  }

  @Test("The same row twice is decided once; with another reason the later one is refused")
  func twice() throws {
    let clerk = try Clerk()
    try clerk.take(district)
    let row = "\(certificate(6)),\(code(6)),证,错"
    let file = try clerk.sandbox.write("重.csv", ["certificate,code,verified,reason", row, row].joined(separator: "\n"))
    let result = try clerk.run("qualification", "apply", file, "--yes", "--format", "json")
    #expect(result.status == 0, "\(result)")
    #expect(try JSON(result.stdout)["summary"]["decided"].integer == 1)
    #expect(try JSON(result.stdout)["summary"]["unchanged"].integer == 1)
    #expect(try clerk.run("qualification", "apply", file, "--yes").status == 0)
    #expect(try clerk.rows("decision", "log").count == 1)
  }
}
