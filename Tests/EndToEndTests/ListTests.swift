// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Short names of the people of the mixed district.
private func certificates(_ names: String) -> [String] {
  names.split(separator: " ").map { name in
    let number = Int(name.dropFirst()) ?? 0
    return name.first == "p" ? District.practiceCode(number) : District.nurseNumber(number)
  }
}

@Suite("Lists of the blocked: order, filters, limits")
struct BlockedListTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed, District.kinds, "--exported-on", "2026-11-01")
  }

  @Test(
    "Filters: the values of one are alternatives, different ones must all hold",
    arguments: [
      ("", "p3 n1 p2 n2 p4"), ("--kind physician", "p3 p2 p4"), ("--kind nurse", "n1 n2"),
      ("--institution \(District.riverside)", "p3 n1"), ("--institution \(District.riverside.lowercased())", "p3 n1"),
      ("--institution \(District.nowhere)", "p4"), ("--department 外科", "n1 p2"),
      ("--reason photo.pending", "p2"), ("--reason photo.pending,registration.expired", "n1 p2"),
      ("--reason photo.pending --reason registration.expired", "n1 p2"), ("--owner authority", "p3 p4"),
      ("--owner institution", "n1 p2"), ("--owner person", "n2 p4"), ("--owner province", ""),
      ("--condition P1", "p3 p4"), ("--condition P2", ""), ("--condition P3", "p2 p4"), ("--condition N2", "n1"),
      ("--condition N3", "n2"), ("--difference code:year", "p3"), ("--difference code:year,level", "p3"),
      ("--difference level", ""), ("--kind physician --owner person", "p4"),
      ("--department 外科 --kind nurse", "n1"), ("--reason photo.missing --owner authority", "p4"),
      ("--condition P3 --reason photo.pending", "p2"), ("--kind nurse --condition P1", ""),
      ("--only-undetermined", "p5"), ("--only-undetermined --condition P3", "p5"),
      ("--only-undetermined --condition P1", ""), ("--only-undetermined --kind nurse", ""), ("--all", "p3 n1 p2 n2 p4"),
      ("--limit 2", "p3 n1"), ("-n 2 --kind physician", "p3 p2"), ("--sort institution", "p3 n1 p2 n2 p4"),
    ])
  func filters(line: String, expected: String) throws {
    let words = ["blocked", "--format", "json"] + line.split(separator: " ").map(String.init)
    let result = try clerk.run(words)
    #expect(result.status == 0, "\(result)")
    let answer = try JSON(result.stdout)
    let found = answer["rows"].elements.compactMap { $0["certificate"].string }
    #expect(found == certificates(expected))
    #expect(answer["summary"]["rows"].integer == found.count)
  }

  @Test("By since: who waits longest comes first")
  func sortedBySince() throws {
    // Nurse 1's 有效期至 is the day before; expired since the 1st, like all the others.
    #expect(try clerk.blocked("--sort", "since") == certificates("p3 n1 p2 n2 p4"))
    try clerk.take(
      "physicians", District.sheet([District.Physician(6) { $0.photo = "无"; $0.institution = District.hillside }]),
      "--exported-on", "2026-10-31")
    #expect(try clerk.blocked("--sort", "since").first == District.practiceCode(6))
    let days = try clerk.rows("blocked", "--sort", "since").compactMap { $0["since"].string }
    #expect(days == days.sorted())
  }

  @Test(
    "An unknown value is a usage error that names what may be written",
    arguments: [
      ("--kind", "doctor", "physician"), ("--reason", "photo.lost", "photo.missing"), ("--owner", "nobody", "province"),
      ("--condition", "P9", "P1"), ("--difference", "code:colour", "code:year"), ("--summary", "day", "reason"),
      ("--sort", "colour", "institution"), ("--limit", "0", "--limit"), ("--limit", "viele", "--limit"),
      ("--format", "xml", "ndjson"), ("--encoding", "latin1", "gb18030"), ("--as-of", "2026-02-30", "--as-of"),
      ("--color", "pink", "always"), ("--lang", "de", "en"),
    ])
  func unknownValue(option: String, value: String, named: String) throws {
    let result = try run(["blocked", option, value], in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 64, option, named)
  }

  @Test("An institution that the desk does not see does not exist")
  func unknownInstitution() throws {
    expectRefused(try clerk.run("blocked", "--institution", "X999"), 65, "X999")
  }

  @Test("One institution's list is that of its staff, whatever its name")
  func everyRow() throws {
    for row in try clerk.rows("blocked") {
      let code = row["institution"]["code"].string ?? ""
      #expect(try clerk.rows("blocked", "--institution", code).contains(row))
    }
  }
}

@Suite("Counts: summaries, the board, what unlocks most")
struct CountTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed, District.kinds, "--exported-on", "2026-11-01")
  }

  @Test("--summary reason: each blocker's rows, most first, then by key")
  func byReason() throws {
    let sheet = District.sheet([District.Physician(6) { $0.photo = "无" }])
    try clerk.take("physicians", sheet)
    let answer = try clerk.json("blocked", "--summary", "reason")
    #expect(answer["schema"] == "ecert-admin/blocked/1")
    #expect(
      answer["rows"].elements.map { $0.description } == [
        #"{"key":"photo.missing","name":null,"blocked":2,"judged":null}"#,
        #"{"key":"account.inactive","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"account.unregistered","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"photo.pending","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"qualification.code-differs","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"qualification.unverified","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"registration.expired","name":null,"blocked":1,"judged":null}"#,
        #"{"key":"registration.not-in-force","name":null,"blocked":1,"judged":null}"#,
      ])
  }

  @Test("--summary owner: a row counts once under each owner")
  func byOwner() throws {
    #expect(
      try clerk.rows("blocked", "--summary", "owner").map(\.description) == [
        #"{"key":"authority","name":null,"blocked":2,"judged":null}"#,
        #"{"key":"institution","name":null,"blocked":2,"judged":null}"#,
        #"{"key":"person","name":null,"blocked":2,"judged":null}"#,
      ])
  }

  @Test("--summary institution: names and how many are judged")
  func byInstitution() throws {
    #expect(
      try clerk.rows("blocked", "--summary", "institution").map(\.description) == [
        #"{"key":"71000001X45020311A1001","name":"河畔医院","blocked":2,"judged":5}"#,
        #"{"key":"71000002845020311A1001","name":"山麓医院","blocked":2,"judged":2}"#,
        #"{"key":"1A","name":null,"blocked":1,"judged":1}"#,
      ])
  }

  @Test("--summary counts what the other filters leave")
  func filtered() throws {
    #expect(
      try clerk.rows("blocked", "--summary", "owner", "--kind", "nurse").map { [$0["key"], $0["blocked"]] } == [
        ["institution", 1], ["person", 1],
      ])
  }

  @Test("The board: owners in their order, then most people, with the longest wait")
  func board() throws {
    try clerk.take(District(physicians: [District.Physician(6) { $0.photo = "无" }]), ["physicians"])
    let answer = try clerk.json("board")
    #expect(answer["schema"] == "ecert-admin/board/1")
    let rows = answer["rows"].elements
    #expect(rows.allSatisfy { $0.keys == ["owner", "reason", "people", "oldest", "days"] })
    let said = rows.map { "\($0["owner"].string ?? "") \($0["reason"].string ?? "") \($0["people"])" }
    #expect(said.first == "person photo.missing 2")
    #expect(said.sorted() == [
      "authority qualification.code-differs 1", "authority registration.not-in-force 1", "institution photo.pending 1",
      "institution registration.expired 1", "person account.inactive 1", "person account.unregistered 1",
      "person photo.missing 2", "province qualification.unverified 1",
    ])
    #expect(rows.map { $0["owner"].string ?? "" }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == [
      "person", "institution", "authority", "province",
    ])
    let missing = rows[0]
    #expect(missing["oldest"] == "2026-11-01")
    #expect(missing["days"] == 22)
  }

  @Test("Unlock: who is freed at once and who comes one step closer, most freed first")
  func unlock() throws {
    try clerk.take(District(physicians: [District.Physician(6) { $0.photo = "待审核"; $0.institution = District.hillside }]), ["physicians", "qualifications"])
    let answer = try clerk.json("unlock")
    #expect(answer["schema"] == "ecert-admin/unlock/1")
    let rows = answer["rows"].elements
    #expect(rows.allSatisfy { $0.keys == ["action", "owner", "freed", "closer", "command"] })
    #expect(
      rows.contains([
        "action": "photo.pending", "owner": "institution", "freed": 1, "closer": 1,
        "command": "ecert-admin blocked --reason photo.pending",
      ]), "physician 6 has no account: \(answer)")
    let freed = rows.compactMap { $0["freed"].integer }
    #expect(freed == freed.sorted(by: >))
    #expect(rows.first { $0["action"] == "registration.not-in-force" }?["closer"] == 1)
    for row in rows {
      let words = (row["command"].string ?? "").split(separator: " ").dropFirst().map(String.init)
      let listed = try JSON(try clerk.run(words + ["--format", "json"]).stdout)["rows"].elements.count
      #expect(listed == (row["freed"].integer ?? 0) + (row["closer"].integer ?? 0), "\(row)")
    }
  }

  @Test("Something undetermined beside the only blocker frees nobody")
  func undeterminedBesides() throws {
    let clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "待审核" }]), ["physicians"])
    #expect(try clerk.rows("unlock")[0]["freed"] == 0)
    #expect(try clerk.rows("unlock")[0]["closer"] == 1)
  }

  @Test("Status counts people by verdict, and names institutions whose authority is inferred")
  func status() throws {
    var district = District()
    district.institutions[1].authority = ""
    try clerk.take(district, ["institutions"])
    let summary = try clerk.json("status")["summary"]
    #expect(summary["judged"] == 8)
    #expect(summary["licensable"] == 2)
    #expect(summary["blocked"] == 5)
    #expect(summary["undetermined"] == 1)
    #expect(summary["office"] == "authority")
    #expect(summary["withoutAuthority"] == [.text(District.hillside)])
  }
}

@Suite("Looking people up")
struct LookupTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func found(_ text: String) throws -> [String] {
    try clerk.rows("find", text).compactMap { $0["certificate"].string }
  }

  @Test("find: a part of the name, of the number, of the certificate, one and two characters too")
  func find() throws {
    let person = District.Physician(2)
    #expect(try found(person.name).contains(person.certificate))
    #expect(try found(String(person.name.prefix(1))).contains(person.certificate))
    #expect(try found(String(person.idNumber.dropFirst(6))) == [person.certificate])
    #expect(try found(person.idNumber) == [person.certificate])
    #expect(try found("110450203").count == 5)
    #expect(try found("没有这个人") == [])
    #expect(try clerk.run("find", "没有这个人").status == 0)
    let limited = try clerk.json("find", "110450203", "--limit", "2")
    #expect(limited["rows"].elements.count == 2)
    #expect(limited["schema"] == "ecert-admin/find/1")
    #expect(limited["rows"][0].keys == (try clerk.rows("blocked")[0].keys))
  }

  @Test("find takes no wildcard: what is typed is text", arguments: ["%", "_", "*", "\\", "'", "\u{3000}", "\u{200B}"])
  func noWildcard(text: String) throws {
    let result = try clerk.run("find", text, "--format", "json")
    // Nothing is left of the last three once they are cleaned: that is no question, or finds nobody.
    if result.status != 64 { #expect(try JSON(result.stdout)["rows"] == []) }
  }

  @Test("PERSON: certificate, ID number in either form, whole name; full-width and spaced")
  func person() throws {
    let person = District.Physician(2)
    for typed in [
      person.certificate, person.idNumber, Numbers.firstGeneration(of: person.idNumber), person.name,
      "　\(person.name) ", "１１０４５０２０３００００02", "110450203 000002",
    ] { #expect(try clerk.why(typed)["certificate"] == .text(person.certificate), "\(typed)") }
    expectRefused(try clerk.run("why", "没有这个人"), 65, "没有这个人")
    expectRefused(try clerk.run("why", String(person.name.prefix(1))), 65)
  }

  @Test("A name that several bear lists their certificates")
  func severalNames() throws {
    try clerk.take("physicians", District.sheet([District.Physician(7) { $0.name = District.name(2) }]))
    let result = try clerk.run("why", District.name(2))
    expectRefused(result, 65, District.practiceCode(2), District.practiceCode(7))
  }

  @Test("- reads the person from standard input")
  func fromInput() throws {
    let result = try clerk.run("why", "-", "--format", "json", input: Array("\(District.Physician(2).idNumber)\n".utf8))
    #expect(try JSON(result.stdout)["rows"][0]["certificate"] == .text(District.practiceCode(2)))
    expectRefused(try clerk.run("why", "-", input: []), 64)
  }

  @Test("notice: the prompt, why, and the steps; several people, or nobody")
  func notice() throws {
    let answer = try clerk.json("notice", District.practiceCode(2), District.nurseNumber(2))
    #expect(answer["schema"] == "ecert-admin/notice/1")
    let rows = answer["rows"].elements
    #expect(rows.map { $0["certificate"].string } == [District.practiceCode(2), District.nurseNumber(2)])
    #expect(rows[0]["prompt"] == .text(Cause.physicianPhoto))
    #expect(rows[0]["reasons"] == ["photo.pending"])
    #expect(rows[1]["prompt"] == nil)
    #expect(rows[1]["steps"].elements.isEmpty == false)
    expectRefused(try clerk.run("notice", District.practiceCode(2), "没有这个人"), 65, "没有这个人")
    let page = try clerk.run("notice", District.practiceCode(4), "--format", "table").stdout
    #expect(page.contains("信息维护"), "who has no photo uploads it there: \(page)")
    #expect(page.contains(Cause.noPhysician))
  }

  @Test(
    "decode: one row for each kind that fits, exit 0 where one is valid",
    arguments: [
      ("11010519491231002X", "resident-number", ""), ("450203198503150028", "resident-number", ""),
      ("440524188001010013", "resident-number", "check-digit"), ("450203199002290019", "resident-number", "date"),
      ("450203850315002", "resident-number", ""), ("810000199001010019", "resident-number", ""),
      ("911124198108030024", "permanent-residence", ""), ("200845110450203198503150028", "qualification-code", ""),
      ("200845110450203850315002", "qualification-code", ""), ("20084511045020319850315002", "qualification-code", "length"),
      ("200899110450203198503150028", "qualification-code", "province"),
      ("200845010450203198503150028", "qualification-code", "level"),
      ("200845111450203198503150028", "qualification-code", "category"),
      ("199745110450203198503150028", "qualification-code", "year"),
      ("200845110450203198503150029", "qualification-code", "embedded-number"), ("110450203000123", "practice-code", ""),
      ("200845000123", "nurse-number", ""), ("74085017434152212C2101", "institution-code", ""),
      ("91110000600037341L", "credit-code", ""), ("91110000600037341N", "credit-code", "check-digit"),
      ("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U", "licence-identifier", ""),
      ("1.2.156.3005.2.111000000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M", "licence-identifier", "x"),
    ])
  func decode(code: String, kind: String, problem: String) throws {
    let result = try run(["decode", code, "--format", "json", "--as-of", Clerk.today], in: clerk.sandbox)
    let answer = try JSON(result.stdout)
    #expect(answer["schema"] == "ecert-admin/decode/1")
    let row = answer["rows"].elements.first { $0["kind"] == .text(kind) }
    #expect(row != nil, "\(answer)")
    #expect(row?.keys == ["kind", "valid", "problems", "parts"])
    #expect(row?["valid"] == .flag(problem.isEmpty), "\(answer)")
    if !problem.isEmpty && problem != "x" { #expect(row?["problems"].elements.contains(.text(problem)) == true) }
    let isAnyValid = answer["rows"].elements.contains { $0["valid"] == true }
    #expect(result.status == (isAnyValid ? 0 : 1))
    #expect(!result.stdout.contains("19850315") && !result.stdout.contains("19491231"), "parts never unmask: \(answer)")
  }
}
