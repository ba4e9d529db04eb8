// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("更换医师资格, from the export to its confirmation")
struct QualificationWalkTests {
  private static let p = District.practiceCode(1)
  /// A physician whose certificate code differs in its year.
  private let district: District = {
    var district = District(physicians: [District.Physician(1), District.Physician(2)])
    district.qualifications = district.physicians.map(\.qualification)
    district.physicians[0].qualificationCode = "200745110" + district.physicians[0].idNumber
    return district
  }()

  private func clerk() throws -> Clerk {
    let clerk = try Clerk()
    try clerk.take(district)
    return clerk
  }

  private var code: String { district.qualifications?[0].code ?? "" }

  @Test("The walk: differs, compared, refused without --verified, replaced, confirmed, drifted, undone, verified")
  func walk() throws {
    let clerk = try clerk()
    #expect(try clerk.blockers(Self.p) == ["qualification.code-differs"])
    let candidate = try #require(try clerk.rows("qualification", "candidates", Self.p).first)
    #expect(candidate["differences"].elements.map(\.string) == ["code:year"])
    #expect(candidate["needsVerified"] == .flag(true))
    #expect(candidate["allowed"] == .flag(true))
    let masked = try #require(candidate["code"].string)
    #expect(masked.contains("********"))
    let fields = try clerk.rows("qualification", "compare", Self.p, "1")
    #expect(fields.filter { $0["equal"] == .flag(false) }.map { $0["field"].string } == ["code"])

    let before = try clerk.tables()
    expectRefused(
      try clerk.run("qualification", "replace", Self.p, masked, "--reason", "年份录错", "--yes"), 77, "--verified")
    expectRefused(
      try clerk.run("qualification", "replace", Self.p, masked, "--reason", "年份录错", "--verified", "证书原件"), 77, "--yes")
    #expect(try clerk.tables() == before)
    try clerk.expectDone(
      "qualification", "replace", Self.p, masked, "--reason", "年份录错", "--verified", "证书原件", "--yes")

    func expectFreed() throws {
      let why = try clerk.why(Self.p)
      #expect(why["verdict"].string == "licensable")
      #expect(why["open"].elements.map(\.integer) == [1])
      #expect(why["prompt"].string == "暂无可显示的医师执业电子证照。", "the phone does not know it yet")
      #expect(try clerk.blocked() == [])
      #expect(try clerk.rows("board").isEmpty)
    }
    try expectFreed()
    // An old export again, and the same of today: nothing is overwritten.
    try clerk.take(district, ["physicians"], "--exported-on", "2026-11-01")
    try clerk.take(district, ["physicians"])
    try expectFreed()
    let export = try clerk.rows("decision", "export")
    #expect(export.map { $0["field"].string } == ["code"])
    #expect(export.first?["certificate"].string == Self.p)
    #expect(try clerk.json("status")["summary"]["toBeEntered"].integer == 1)

    // A third value: drift, blocked again, shown.
    var third = district
    third.physicians[0].qualificationCode = "200645110" + third.physicians[0].idNumber
    let drifted = try clerk.take("physicians", third.sheet("physicians"), "--format", "json")
    #expect(try JSON(drifted.stdout)["summary"]["drifted"].integer == 1)
    #expect(try clerk.blockers(Self.p) == ["qualification.code-differs"])
    #expect(try clerk.warnings(Self.p).contains("decision.drift"))
    #expect(try clerk.rows("decision", "drift").map { $0["n"].integer } == [1])
    #expect(try clerk.rows("decision", "export").isEmpty)

    // The value before again: it counts again. Then the new value: confirmed for good.
    try clerk.take(district, ["physicians"])
    try expectFreed()
    var entered = district
    entered.physicians[0].qualificationCode = code
    let confirmed = try clerk.take("physicians", entered.sheet("physicians"), "--format", "json")
    #expect(try JSON(confirmed.stdout)["summary"]["confirmed"].integer == 1)
    #expect(try clerk.verdict(Self.p) == "licensable")
    #expect(try clerk.why(Self.p)["prompt"] == .null)
    #expect(try clerk.rows("decision", "log", "--state", "confirmed").count == 1)
    expectRefused(try clerk.run("decision", "undo", "1", "--reason", "误", "--yes"), 77, "证实")
    // From now on the import speaks for itself.
    try clerk.take(district, ["physicians"])
    #expect(try clerk.blockers(Self.p) == ["qualification.code-differs"])
    #expect(try clerk.rows("decision", "log").map { $0["state"].string } == ["confirmed"])
    try clerk.expectDone("decision", "verify")
    try clerk.expectDone("cache", "check")
  }

  @Test("Undone, it blocks again from that day; what stands already is not written twice")
  func undo() throws {
    let clerk = try clerk()
    let replace = ["qualification", "replace", Self.p, code, "--reason", "年份录错", "--verified", "证书", "--yes"]
    #expect(try clerk.run(replace).status == 0)
    let again = try clerk.run(replace + ["--format", "json"])
    #expect(again.status == 0)
    #expect(try JSON(again.stdout)["rows"][0]["result"].string == "unchanged")
    let later = clerk.on("2026-11-25")
    try later.expectDone("decision", "undo", "1", "--reason", "看错了", "--yes")
    let why = try later.why(Self.p)
    #expect(why["blockers"][0]["since"].string == "2026-11-25", "the day of the decision that brought it")
    #expect(why["decisions"].elements.map(\.integer) == [1, 2])
    #expect(try later.rows("decision", "log").map { $0["state"].string } == ["undone", "standing"])
    expectRefused(try later.run("decision", "undo", "2", "--reason", "误", "--yes"), 77, "撤销")
    expectRefused(try later.run("decision", "undo", "9", "--reason", "误", "--yes"), 65, "9")
    #expect(try later.run("decision", "undo", "1", "--reason", "误", "--yes").status == 0, "nothing to do")
    #expect(try later.rows("decision", "log").count == 2)
  }

  @Test("The hash of each row can be recomputed from what --reveal prints, and disclosures are logged")
  func hashes() throws {
    let clerk = try clerk()
    try clerk.expectDone(
      "qualification", "replace", Self.p, code, "--reason", "年份\"录\\错", "--verified", "证书", "--yes")
    try clerk.expectDone("note", Self.p, "已告知", "--yes")
    let log = try clerk.run("decision", "log", "--reveal", "--format", "ndjson")
    #expect(log.stdout.contains(district.physicians[0].idNumber))
    #expect(try !clerk.run("decision", "log", "--format", "ndjson").stdout.contains(district.physicians[0].idNumber))
    let check = try EndToEndTests.run(
      [
        "-c",
        """
        import hashlib, json, sys
        previous = '0' * 64
        for line in sys.stdin:
            row = json.loads(line)
            claimed = row.pop('hash'); row.pop('state')
            assert row['previous'] == previous, row['n']
            text = json.dumps(row, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
            previous = hashlib.sha256(text.encode()).hexdigest()
            assert previous == claimed, (row['n'], text)
        print(previous)
        """,
      ], in: clerk.sandbox, input: Array(log.stdout.utf8), program: "/usr/bin/python3")
    #expect(check.status == 0, "\(check)")
    let head = try #require(try clerk.json("status")["summary"]["head"].string)
    #expect(check.stdout == head + "\n")
    try clerk.expectDone("decision", "verify", "--head", head)
    #expect(try clerk.run("decision", "verify", "--head", String(repeating: "a", count: 64)).status == 1)
    #expect(try clerk.python("print(*db.execute('SELECT command, count FROM disclosure'))").contains("decision log"))
  }

  @Test("An import that removes the row, or its qualification, makes the decision drift; back again it counts")
  func gone() throws {
    let clerk = try clerk()
    #expect(
      try clerk.run("qualification", "replace", Self.p, code, "--reason", "错", "--verified", "证", "--yes").status == 0)
    let without = try clerk.sandbox.write("剩.csv", District.sheet([district.physicians[1]]).csv())
    try clerk.expectDone("import", "physicians", without, "--snapshot", "--yes")
    #expect(try clerk.rows("decision", "drift").count == 1)
    try clerk.expectDone("cache", "check")
    try clerk.take(district, ["physicians"])
    #expect(try clerk.rows("decision", "drift").isEmpty)
    #expect(try clerk.verdict(Self.p) == "licensable")
    let other = try clerk.sandbox.write("资格.csv", District.sheet([district.physicians[1].qualification]).csv())
    try clerk.expectDone("import", "qualifications", other, "--snapshot", "--all", "--yes")
    #expect(try clerk.blockers(Self.p) == ["qualification.unverified"])
    #expect(try clerk.warnings(Self.p).contains("decision.drift"))
    try clerk.expectDone("cache", "check")
  }

  @Test("A damaged number in one export leaves it open; a row that is history keeps its decisions, to be found and entered")
  func damagedAndHistory() throws {
    let clerk = try clerk()
    #expect(
      try clerk.run("qualification", "replace", Self.p, code, "--reason", "错", "--verified", "证", "--yes").status == 0)
    var damaged = district
    damaged.physicians[0].idNumber = "4.50203E+17"
    try clerk.take(damaged, ["physicians"])
    #expect(try clerk.rows("decision", "log").map { $0["state"].string } == ["open"])
    var moved = district
    moved.physicians[0].status = "注销"
    moved.physicians.append(district.physicians[0])
    moved.physicians[2].certificate = District.practiceCode(9)
    try clerk.take(moved, ["physicians"])
    #expect(try clerk.rows("decision", "log", "--person", Self.p).map { $0["state"].string } == ["open"])
    #expect(try clerk.rows("decision", "export").map { $0["certificate"].string } == [Self.p])
    #expect(try clerk.json("status")["summary"]["toBeEntered"].integer == 1)
    let without = try clerk.sandbox.write("剩.csv", District.sheet([district.physicians[1]]).csv())
    try clerk.expectDone("import", "physicians", without, "--snapshot", "--yes")
    #expect(try clerk.rows("decision", "log", "--person", Self.p).map { $0["state"].string } == ["drift"])
    let undone = try clerk.run("decision", "undo", "1", "--reason", "已离职", "--yes", "--format", "json")
    #expect(try JSON(undone.stdout)["rows"][0]["verdict"] == .null, "the row is gone: nothing is said of it")
    try clerk.expectDone("cache", "check")
  }

  @Test("A number that identifies nobody is replaced, once somebody has verified it")
  func damagedNumber() throws {
    var damaged = district
    damaged.physicians[0].qualificationCode = code
    damaged.physicians[0].idNumber = "4.50203E+17"
    let clerk = try Clerk()
    try clerk.take(damaged, ["institutions", "qualifications", "physicians"])
    #expect(try clerk.undetermined(Self.p).contains("P1:idNumber"))
    expectRefused(try clerk.run("qualification", "replace", Self.p, code, "--reason", "错", "--yes"), 77, "--verified")
    try clerk.expectDone("qualification", "replace", Self.p, code, "--reason", "错", "--verified", "身份证", "--yes")
    #expect(try !clerk.undetermined(Self.p).contains("P1:idNumber"))
    #expect(try clerk.rows("decision", "export").map { $0["field"].string } == ["idNumber"])
  }

  @Test("A referral hands the turn to the province, is listed with its days, and writes a letter with masked numbers")
  func referral() throws {
    var unknown = district
    unknown.qualifications = [district.physicians[1].qualification]
    let clerk = try Clerk()
    try clerk.take(unknown)
    let letter = try clerk.run("qualification", "refer", Self.p, "--yes")
    #expect(letter.status == 0, "\(letter)")
    #expect(letter.stdout.hasPrefix("（本函证件号码已作遮盖"))
    #expect(!letter.stdout.contains(unknown.physicians[0].idNumber))
    let later = clerk.on("2026-12-03")
    let blocker = try later.why(Self.p)["blockers"][0]
    #expect(blocker["owner"].string == "province")
    #expect(blocker["next"].string == "ecert-admin why \(Self.p)")
    #expect(try later.run("blocked", "--format", "table").stdout.contains("10 天未复"))
    let again = try later.run("qualification", "refer", Self.p, "--html", "--reveal")
    #expect(again.status == 0)
    #expect(again.stdout.contains("Content-Security-Policy") && again.stdout.contains(unknown.physicians[0].idNumber))
    #expect(again.stdout.contains("含完整证件号码"))
    #expect(try later.rows("decision", "log").count == 1, "what stands is not written twice")
    expectRefused(try later.run("qualification", "refer", District.practiceCode(2), "--yes"), 77)
    try later.take(district, ["qualifications"])
    try later.take(District(physicians: [District.Physician(1)]), ["physicians"])
    #expect(try later.rows("decision", "log").map { $0["state"].string } == ["answered"])
    expectRefused(try later.run("decision", "undo", "1", "--reason", "误", "--yes"), 77, "导入的数据")
    // What an import has answered stays answered; a new question is a new referral.
    let none = try later.sandbox.write("无.csv", District.sheet([district.physicians[1].qualification]).csv())
    try later.expectDone("import", "qualifications", none, "--snapshot", "--all", "--yes")
    #expect(try later.rows("decision", "log").map { $0["state"].string } == ["answered"])
    #expect(try later.run("qualification", "refer", Self.p, "--yes").status == 0)
    #expect(try later.rows("decision", "log").map { $0["state"].string } == ["answered", "standing"])
    try later.expectDone("cache", "check")
  }
}
