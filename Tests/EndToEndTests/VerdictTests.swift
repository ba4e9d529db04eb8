// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("blocked and why answer programs exactly as the contract says")
struct VerdictRowTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk().on("2026-11-23") }

  /// The contract's example: the registration carries the number of today, the qualification that of 1985.
  private func takeExample() throws {
    let number = Numbers.wrongCheck("450203198503150028")
    let physician = District.Physician(1) {
      $0.name = "韦岚"
      $0.idNumber = number
      $0.certificate = "110450203000123"
      $0.qualificationCode = "200845110450203198503150028"
      $0.department = ""
      $0.authority = "450203"
    }
    var qualification = physician.qualification
    qualification.code = "200845110450203850315002"
    let district = District(physicians: [physician], qualifications: [qualification])
    try clerk.take(district, ["institutions", "qualifications", "physicians"], "--exported-on", "2026-11-01")
  }

  private let example = #"""
    {"kind":"physician","certificate":"110450203000123","name":"韦岚","idNumber":"450203********0021",
     "institution":{"code":"71000001X45020311A1001","name":"河畔医院"},"authority":"450203","verdict":"blocked",
     "prompt":"暂无可显示的医师执业电子证照。",
     "blockers":[{"code":"qualification.code-differs","condition":"P1","owner":"authority","since":"2026-11-01","differences":["code:id-generation"],"next":"ecert-admin qualification candidates 110450203000123"}],
     "undetermined":[{"condition":"P2","missing":"accounts"}],"warnings":["id.check-digit"],"department":null,"open":[],"since":"2026-11-01"}
    """#

  @Test("The row of blocked is the contract's example, key by key")
  func exampleRow() throws {
    try takeExample()
    let answer = try clerk.json("blocked")
    #expect(answer.keys == ["schema", "asOf", "rows", "summary"])
    #expect(answer["schema"] == "ecert-admin/blocked/1")
    #expect(answer["asOf"] == "2026-11-23")
    #expect(answer["summary"]["rows"] == 1)
    #expect(try answer["rows"] == .list([JSON(example)]))
  }

  @Test("The row of why is the same and adds conditions, history and decisions")
  func whyRow() throws {
    try takeExample()
    let answer = try clerk.json("why", "110450203000123")
    #expect(answer["schema"] == "ecert-admin/why/1")
    let row = answer["rows"][0]
    let expected = try JSON(example)
    #expect(row.keys == expected.keys + ["conditions", "history", "decisions"])
    for key in expected.keys { #expect(row[key] == expected[key]) }
    #expect(row["history"] == [])
    #expect(row["decisions"] == [])
    let conditions = row["conditions"].elements
    #expect(conditions.map { $0["condition"] } == ["P1", "P2", "P3"])
    #expect(conditions.map { $0["state"] } == ["notMet", "undetermined", "met"])
    #expect(conditions.map { $0["blockers"] } == [["qualification.code-differs"], [], []])
    for condition in conditions {
      #expect(condition.keys == ["condition", "state", "seen", "source", "blockers"])
      #expect(condition["source"].string?.isEmpty == false)
    }
  }

  @Test("A nurse's row leaves no key out, and null stands where nothing is")
  func nurseRow() throws {
    let nurse = District.Nurse(1) { $0.institution = "某诊所01"; $0.department = "" }
    try clerk.take(District(nurses: [nurse]), ["nurses", "accounts"])
    let row = try clerk.rows("why", nurse.certificate)[0]
    let expected = #"""
      {"kind":"nurse","certificate":"200845000001","name":"\#(nurse.name)","idNumber":"450203********\#(nurse.idNumber.suffix(4))",
       "institution":{"code":"某诊所01","name":null},"authority":null,"verdict":"licensable","prompt":null,"blockers":[],
       "undetermined":[],"warnings":["institution.unknown"],"department":null,"open":[],"since":null}
      """#
    let members = try JSON(expected)
    for key in members.keys { #expect(row[key] == members[key]) }
    #expect(row["conditions"].elements.map { $0["condition"] } == ["N1", "N2", "N3", "N4"])
    #expect(try clerk.run("why", nurse.certificate).status == 0)
  }

  @Test("why exits 0 only for who can show a licence; a list exits 0, empty or not")
  func exitCodes() throws {
    #expect(try clerk.run("blocked").status == 0)
    try clerk.take(District(physicians: [District.Physician(1), District.Physician(2) { $0.photo = "无" }]))
    try clerk.take(District(physicians: [District.Physician(3) { $0.photo = "" }]), ["physicians"])
    #expect(try clerk.run("why", District.practiceCode(1)).status == 0)
    #expect(try clerk.run("why", District.practiceCode(2)).status == 1)
    #expect(try clerk.run("why", District.practiceCode(3)).status == 1)
    #expect(try clerk.run("blocked").status == 0)
  }

  @Test("A word in next that a shell would take apart is quoted")
  func quotedNext() throws {
    let physician = District.Physician(1) { $0.certificate = "甲 1(2)"; $0.photo = "无" }
    try clerk.take(District(physicians: [physician]), ["physicians"])
    let blocker = try clerk.rows("blocked")[0]["blockers"][0]
    #expect(blocker["next"] == "ecert-admin notice '甲1(2)'", "codes lose inner white space")
  }
}

/// One cause, how it comes into the cache, and what must follow.
struct Cause: Sendable, CustomTestStringConvertible {
  let code: String
  let condition: String
  let owner: String
  /// Behind `ecert-admin ` and in front of the certificate.
  let next: String
  let prompt: String?
  let district: District

  var testDescription: String { "\(condition) \(code)" }

  static let noPhysician = "暂无可显示的医师执业电子证照。"
  static let physicianPhoto = "未查询到个人照片,不予显示医师执业电子证照。"
  static let nurseExpired = "由于执业注册已经过期,无法申领亮照。"
  static let noNurse = "未获取到护士的有效信息。"
  static let nursePhoto = "未查询到个人照片,不予显示护士执业电子证照。"

  private static func physician(
    _ code: String, _ condition: String, _ owner: String, _ next: String, _ prompt: String?,
    qualification: District.Qualification? = nil, account: String? = "已激活",
    _ change: (inout District.Physician) -> Void = { _ in }
  ) -> Cause {
    let person = District.Physician(1, change)
    let own = qualification ?? District.Physician(1).qualification
    var district = District(physicians: [person], qualifications: [own, District.Physician(9).qualification])
    let other = District.Account(kind: "医师", idNumber: District.Physician(9).idNumber, state: "已激活")
    let mine = account.map { [District.Account(kind: "医师", idNumber: person.idNumber, state: $0)] } ?? []
    district.accounts = mine + [other]
    return Cause(code: code, condition: condition, owner: owner, next: next, prompt: prompt, district: district)
  }

  private static func nurse(
    _ code: String, _ condition: String, _ owner: String, _ next: String, _ prompt: String?,
    account: String? = "已激活", _ change: (inout District.Nurse) -> Void = { _ in }
  ) -> Cause {
    let person = District.Nurse(1, change)
    var district = District(nurses: [person])
    let other = District.Account(kind: "护士", idNumber: District.Nurse(9).idNumber, state: "已激活")
    district.accounts = (account.map { [.init(kind: "护士", idNumber: person.idNumber, state: $0)] } ?? []) + [other]
    return Cause(code: code, condition: condition, owner: owner, next: next, prompt: prompt, district: district)
  }

  private static func own(_ change: (inout District.Qualification) -> Void) -> District.Qualification {
    var qualification = District.Physician(1).qualification
    change(&qualification)
    return qualification
  }

  static let all: [Cause] = [
    physician("qualification.unverified", "P1", "province", "qualification refer", noPhysician, qualification: District.Physician(8).qualification),
    physician("qualification.name-differs", "P1", "authority", "qualification candidates", noPhysician, qualification: own { $0.name = "韦阿岚" }),
    physician("qualification.id-differs", "P1", "authority", "qualification candidates", noPhysician, qualification: own { $0.idNumber = Numbers.resident(sequence: 44) }),
    physician("qualification.code-differs", "P1", "authority", "qualification candidates", noPhysician, qualification: own { $0.code = "2009" + $0.code.dropFirst(4) }),
    physician(
      "qualification.level-or-category-differs", "P1", "authority", "qualification compare", noPhysician,
      qualification: own { $0.level = "2" }),
    physician(
      "qualification.level-or-category-differs", "P1", "authority", "qualification compare", noPhysician,
      qualification: own { $0.category = "口腔" }),
    physician(
      "qualification.name-and-id-differ", "P1", "authority", "qualification compare", noPhysician,
      qualification: own { $0.name = "某某"; $0.idNumber = Numbers.resident(sequence: 44) }),
    physician("registration.not-in-force", "P1", "authority", "why", noPhysician) { $0.status = "注销" },
    physician("registration.status-unknown", "P1", "authority", "why", noPhysician) { $0.status = "某状态" },
    physician("account.unregistered", "P2", "person", "notice", nil, account: "未注册"),
    physician("account.unregistered", "P2", "person", "notice", nil, account: nil),
    physician("account.inactive", "P2", "person", "notice", nil, account: "inactive"),
    physician("photo.missing", "P3", "person", "notice", physicianPhoto) { $0.photo = "无" },
    physician("photo.pending", "P3", "institution", "photo show", physicianPhoto) { $0.photo = "待审核" },
    physician("photo.rejected", "P3", "person", "notice", physicianPhoto) { $0.photo = "rejected" },
    nurse("registration.not-in-force", "N1", "authority", "why", noNurse) { $0.status = "变更到军队" },
    nurse("registration.status-unknown", "N1", "authority", "why", noNurse) { $0.status = "备案" },
    nurse("registration.expired", "N2", "institution", "renewal submit", nurseExpired) { $0.validUntil = "2026-11-22" },
    nurse("account.unregistered", "N3", "person", "notice", nil, account: nil),
    nurse("account.inactive", "N3", "person", "notice", nil, account: "未激活"),
    nurse("photo.missing", "N4", "person", "notice", nursePhoto) { $0.photo = "none" },
    nurse("photo.pending", "N4", "institution", "photo show", nursePhoto) { $0.photo = "pending" },
    nurse("photo.rejected", "N4", "person", "notice", nursePhoto) { $0.photo = "已退回" },
  ]
}

@Suite("Every cause of the notice is found, with whose turn it is, the prompt and the next command")
struct CauseTests {
  @Test("One cause, one blocker", arguments: Cause.all)
  func cause(_ cause: Cause) throws {
    let clerk = try Clerk()
    try clerk.take(cause.district)
    let certificate = cause.district.physicians.first?.certificate ?? cause.district.nurses[0].certificate
    let row = try clerk.why(certificate)
    #expect(row["blockers"].elements.count == 1, "\(row)")
    let blocker = row["blockers"][0]
    #expect(blocker.keys == ["code", "condition", "owner", "since", "differences", "next"])
    #expect(blocker["code"] == .text(cause.code))
    #expect(blocker["condition"] == .text(cause.condition))
    #expect(blocker["owner"] == .text(cause.owner))
    let operand = cause.next == "qualification compare" ? "\(certificate) 1" : certificate
    #expect(blocker["next"] == .text("ecert-admin \(cause.next) \(operand)"))
    #expect(row["prompt"] == (cause.prompt.map { .text($0) } ?? .null))
    #expect(row["verdict"] == "blocked")
    #expect(row["undetermined"] == [])
    #expect(try clerk.rows("blocked").count == 1)
    // The page for people shows the same prompt, letter by letter.
    let page = try clerk.run("notice", certificate, "--format", "table").stdout
    if let prompt = cause.prompt { #expect(page.contains(prompt), "\(page)") }
  }

  @Test(
    "Several blockers stand in the order of the conditions, qualification before registration",
    arguments: [false, true])
  func order(isNurse: Bool) throws {
    let clerk = try Clerk()
    let physician = District.Physician(1) { $0.status = "注销"; $0.photo = "无" }
    let nurse = District.Nurse(1) { $0.status = "注销"; $0.photo = "无"; $0.validUntil = "2020-01-01" }
    try clerk.take(
      District(
        physicians: [physician], nurses: [nurse], qualifications: [District.Physician(9).qualification],
        accounts: [
          .init(kind: "医师", idNumber: Numbers.resident(sequence: 99), state: "已激活"),
          .init(kind: "护士", idNumber: Numbers.resident(sequence: 99), state: "已激活"),
        ]))
    if isNurse {
      #expect(
        try clerk.blockers(nurse.certificate) == [
          "registration.not-in-force", "registration.expired", "account.unregistered", "photo.missing",
        ])
      #expect(try clerk.why(nurse.certificate)["prompt"] == .text(Cause.noNurse))
    } else {
      #expect(
        try clerk.blockers(physician.certificate) == [
          "qualification.unverified", "registration.not-in-force", "account.unregistered", "photo.missing",
        ])
      #expect(try clerk.why(physician.certificate)["prompt"] == .text(Cause.noPhysician))
    }
  }

  @Test("A nurse's prompt: expiry before the photo")
  func nursePrompt() throws {
    let clerk = try Clerk()
    try clerk.take(District(nurses: [District.Nurse(1) { $0.validUntil = "2026-01-01"; $0.photo = "无" }]))
    #expect(try clerk.why(District.nurseNumber(1))["prompt"] == .text(Cause.nurseExpired))
  }

  @Test(
    "A word that no list has never passes, a word set by config does",
    arguments: [("status.physician.in-force", "已注册")])
  func configuredWord(key: String, word: String) throws {
    let clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.status = word }]))
    #expect(try clerk.blockers(District.practiceCode(1)) == ["registration.status-unknown"])
    try clerk.expectDone("config", "set", key, "在册", word)
    #expect(try clerk.verdict(District.practiceCode(1)) == "licensable")
  }
}
