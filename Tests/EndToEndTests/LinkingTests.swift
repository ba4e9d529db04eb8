// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A qualification that differs from its registration, and what must be found.
struct Differing: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let differences: [String]
  let blocker: String?
  let registration: District.Physician
  let qualification: District.Qualification

  init(
    _ description: String, _ differences: [String], _ blocker: String?,
    registration: District.Physician = District.Physician(2),
    qualification: (inout District.Qualification) -> Void = { _ in }
  ) {
    testDescription = description
    self.differences = differences
    self.blocker = blocker.map { "qualification.\($0)" }
    self.registration = registration
    var own = District.Physician(2).qualification
    qualification(&own)
    self.qualification = own
  }

  private static let number = District.Physician(2).idNumber
  private static let other = Numbers.resident(birth: "19771231", sequence: 123)

  /// The number with its last two digits before the check exchanged, checked anew.
  private static let transposed: String = {
    let number = Numbers.resident(birth: "19850351", sequence: 2)
    return number
  }()

  static let all: [Differing] = [
    .init("nothing", [], nil),
    .init("interpuncts", ["name:interpunct"], "name-differs", registration: .init(2) { $0.name = "阿依·古丽" }) { $0.name = "阿依•古丽" },
    .init("a lost character", ["name:lost-character"], "name-differs", registration: .init(2) { $0.name = "䶮晴" }) { $0.name = "?晴" },
    .init("one character", ["name:one-character"], "name-differs", registration: .init(2) { $0.name = "莫霜" }) { $0.name = "莫双" },
    .init("another name", ["name:other"], "name-differs", registration: .init(2) { $0.name = "莫霜" }) { $0.name = "莫小霜" },
    // Equal to a reader of Unicode, different to a registry.
    .init("a compatibility character", ["name:one-character"], "name-differs", registration: .init(2) { $0.name = "豈明" }) {
      $0.name = "\u{F900}明"
    },
    .init("the form of the number", ["id:generation", "code:id-generation"], "id-differs") {
      $0.idNumber = Numbers.firstGeneration(of: number)
      $0.code = "200845110" + $0.idNumber
    },
    .init("the form of the number in the code alone", ["code:id-generation"], "code-differs") {
      $0.code = "200845110" + Numbers.firstGeneration(of: number)
    },
    .init("the check", ["id:check-digit"], "id-differs") { $0.idNumber = Numbers.wrongCheck(number) },
    .init("one digit", ["id:one-digit"], "id-differs") {
      $0.idNumber = Numbers.resident(birth: "19850316", sequence: 2)
    },
    .init("two neighbours", ["id:transposed"], "id-differs") { $0.idNumber = transposed },
    .init("another number", ["id:other"], "id-differs") { $0.idNumber = other },
    .init("the year", ["code:year"], "code-differs") { $0.code = "2009" + $0.code.dropFirst(4) },
    .init("the province", ["code:province"], "code-differs") { $0.code = "200844" + $0.code.dropFirst(6) },
    .init("level and category inside the code", ["code:level", "code:category"], "code-differs") {
      $0.code = "200845220" + $0.code.dropFirst(9)
    },
    .init("a code that does not split", ["code:other"], "code-differs") { $0.code = "某证2008第1号" },
    .init("the level", ["level"], "level-or-category-differs") { $0.level = "执业助理医师" },
    .init("the category", ["category"], "level-or-category-differs") { $0.category = "口腔类别" },
    .init("name and number", ["name:other", "id:other"], "name-and-id-differ") { $0.name = "某某某"; $0.idNumber = other },
    .init("level before name and number", ["name:other", "id:other", "level"], "level-or-category-differs") {
      $0.name = "某某某"; $0.idNumber = other; $0.level = "2"
    },
    .init("words and codes for the same", [], nil, registration: .init(2) { $0.level = "1"; $0.category = "10" }) {
      $0.level = "执业医师"
      $0.category = "临床类别"
    },
    .init("the family of Chinese medicine", [], nil, registration: .init(2) { $0.category = "中医" }) { $0.category = "中西医结合" },
    .init("no code in the registration", [], nil, registration: .init(2) { $0.qualificationCode = "" }),
  ]
}

@Suite("A registration and its qualification: what differs decides")
struct LinkingTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk() }

  @Test("The differences are named, and the blocker is the first that holds", arguments: Differing.all)
  func differences(_ case: Differing) throws {
    let person = `case`.registration
    try clerk.take(District(physicians: [person], qualifications: [`case`.qualification]))
    let row = try clerk.why(person.certificate)
    #expect(row["blockers"].elements.map { $0["code"].string } == (`case`.blocker.map { [$0] } ?? []), "\(row)")
    if `case`.blocker != nil {
      #expect(row["blockers"][0]["differences"].elements.map(\.string) == `case`.differences)
      for difference in `case`.differences {
        #expect(try clerk.blocked("--difference", difference) == [person.certificate], "\(difference)")
      }
    }
  }

  @Test("A code that only repeats the number's difference is shown and does not decide")
  func repeats() throws {
    let person = District.Physician(2)
    let old = Numbers.resident(birth: "19850316", sequence: 2)
    var qualification = person.qualification
    qualification.idNumber = old
    qualification.code = "200845110" + old
    // Found by name, birth and sex? No: the birth differs. By nothing: so give the registration its code.
    var registration = person
    registration.qualificationCode = "200845110" + person.idNumber
    try clerk.take(District(physicians: [registration], qualifications: [qualification]))
    #expect(try clerk.blockers(person.certificate) == ["qualification.unverified"])
    let weak = Numbers.resident(sequence: 4)
    var sameBirth = person.qualification
    sameBirth.idNumber = weak
    sameBirth.code = "200845110" + weak
    try clerk.take("qualifications", District.sheet([sameBirth]))
    let row = try clerk.why(person.certificate)
    #expect(row["blockers"][0]["code"] == "qualification.id-differs")
    #expect(row["blockers"][0]["differences"] == ["id:one-digit", "code:id"])
    #expect(row["warnings"].elements.contains("candidate.weak"))
  }

  @Test("The best candidate: level and category first, then fewer differences, then the smallest code")
  func best() throws {
    let person = District.Physician(2) { $0.name = "莫霜" }
    var assistant = person.qualification
    assistant.level = "2"
    assistant.code = "200345210" + person.idNumber
    var renamed = person.qualification
    renamed.name = "莫双"
    renamed.code = "200745110" + person.idNumber
    try clerk.take(District(physicians: [person], qualifications: [assistant, renamed]))
    let row = try clerk.why(person.certificate)
    #expect(row["blockers"][0]["code"] == "qualification.code-differs")
    #expect(row["blockers"][0]["differences"] == ["name:one-character", "code:year"])
    #expect(!row.description.contains(person.idNumber), "masked wherever it stands")
    // The true one links, the others stay what they are.
    try clerk.take("qualifications", District.sheet([person.qualification]))
    #expect(try clerk.verdict(person.certificate) == "licensable")
  }

  @Test("Two that are equal in all but the code are told", arguments: [true, false])
  func several(links: Bool) throws {
    let person = District.Physician(2)
    var first = person.qualification
    first.code = "200745110" + person.idNumber
    var second = person.qualification
    second.code = links ? person.qualificationCode : "200645110" + person.idNumber
    try clerk.take(District(physicians: [person], qualifications: [first, second]))
    let row = try clerk.why(person.certificate)
    #expect(row["verdict"] == (links ? "licensable" : "blocked"))
    #expect(row["warnings"].elements.contains("candidate.several"))
  }

  @Test("Two that differ from the registration in different fields are not equal in all but the code")
  func notSeveral() throws {
    let person = District.Physician(2) { $0.qualificationCode = "" }
    var renamed = person.qualification
    renamed.name = "某某"
    renamed.code = "200745110" + person.idNumber
    var renumbered = person.qualification
    renumbered.idNumber = Numbers.firstGeneration(of: person.idNumber)
    renumbered.code = "200645110" + renumbered.idNumber
    try clerk.take(District(physicians: [person], qualifications: [renamed, renumbered]))
    #expect(try clerk.warnings(person.certificate) == ["code.missing"])
  }

  @Test("With --difference, csv ends in code, verified and reason, to be filled in for apply")
  func applyFile() throws {
    let person = District.Physician(2)
    var qualification = person.qualification
    qualification.code = "2009" + qualification.code.dropFirst(4)
    try clerk.take(District(physicians: [person], qualifications: [qualification]))
    let csv = try clerk.run("blocked", "--difference", "code:year", "--format", "csv").stdout
    let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasSuffix(",since,code,verified,reason"), "\(lines[0])")
    let masked = "200945110450203********" + person.idNumber.suffix(4)
    #expect(lines[1].hasSuffix(",\(masked),,"), "\(lines[1])")
    let plain = try clerk.run("blocked", "--format", "csv").stdout
    #expect(!plain.split(separator: "\n")[0].contains("verified"))
  }
}

@Suite("Warnings about a row's own cells")
struct WarningTests {
  private static let all: [(String, [String], @Sendable (inout District.Physician) -> Void)] = [
    ("a wrong check", ["id.check-digit"], { $0.idNumber = Numbers.wrongCheck($0.idNumber) }),
    ("an impossible day", ["id.date"], { $0.idNumber = Numbers.resident(birth: "19900229", sequence: 5) }),
    ("a day to come", ["id.date"], { $0.idNumber = Numbers.resident(birth: "20261124", sequence: 5) }),
    ("before 1900", ["id.date"], { $0.idNumber = Numbers.resident(birth: "18991231", sequence: 5) }),
    ("damaged by Excel", ["id.excel-damaged"], { $0.idNumber = "4.50203E+17" }),
    ("000 at the end", ["id.excel-damaged"], { $0.idNumber = "450203198503150000" }),
    ("too many digits", ["id.malformed"], { $0.idNumber = "4502031985031500281" }),
    ("other characters", ["id.malformed"], { $0.idNumber = "护照E1234" }),
    ("a passport under resident ID", ["id.other-document"], { $0.idNumber = "E12345678" }),
    ("a passport", [], { $0.idNumber = "E12345678"; $0.idType = "护照" }),
    ("a residence card", ["id.other-document"], { $0.idNumber = "H1234567(8)"; $0.idType = "01" }),
    ("an unusual certificate", ["certificate.unusual"], { $0.certificate = "11045020300012" }),
    ("no code", ["code.missing"], { $0.qualificationCode = "" }),
    ("a code that does not split", ["code.malformed"], { $0.qualificationCode = "2008第1号" }),
    ("level 3", ["level.by-apprenticeship"], { $0.level = "3" }),
    ("an unknown level", ["level.unknown"], { $0.level = "某级" }),
    ("an unknown category", ["category.unknown"], { $0.category = "乡村全科" }),
    ("a lost character", ["name.damaged"], { $0.name = "□晴" }),
    ("an authority that is none", ["authority.malformed"], { $0.authority = "4502" }),
    ("an institution that is not there", ["institution.unknown"], { $0.institution = "X1" }),
    ("a photo in unknown words", ["photo.unknown-word"], { $0.photo = "某态" }),
  ]

  @Test("Each is given, and no other", arguments: all.indices)
  func warning(index: Int) throws {
    let (description, expected, change) = Self.all[index]
    let clerk = try Clerk()
    let person = District.Physician(1, change)
    try clerk.take(District(physicians: [person]), ["institutions", "physicians"])
    #expect(try clerk.warnings(person.certificate) == expected, "\(description)")
  }

  @Test("A nurse's own: 长期, an optional date that cannot be read, an unusual number")
  func nurse() throws {
    let clerk = try Clerk()
    let nurse = District.Nurse(1) { $0.certificate = "2008450001"; $0.validUntil = "长期"; $0.registeredOn = "去年" }
    try clerk.take(District(nurses: [nurse]))
    #expect(try clerk.warnings(nurse.certificate) == ["certificate.unusual", "date.long-term", "date.unreadable"])
  }

  @Test("Importing what was missing clears them")
  func cleared() throws {
    let clerk = try Clerk()
    let person = District.Physician(1) { $0.qualificationCode = "" }
    try clerk.take(District(physicians: [person]), ["physicians"])
    #expect(try clerk.warnings(person.certificate) == ["code.missing", "institution.unknown"])
    try clerk.take(District(physicians: [District.Physician(1)]), ["institutions", "physicians"])
    #expect(try clerk.warnings(person.certificate) == [])
  }
}

@Suite("The authority of a row is derived, in whatever order the exports come")
struct AuthorityTests {
  @Test(
    "Its own if it has six digits, else its institution's, else the institution's division, else unknown",
    arguments: [
      ("450204", "450202", "450205", "450204"), ("4502", "450202", "450205", "450202"),
      ("", "450202", "450205", "450202"), ("", "", "450205", "450205"), ("", "45", "450205", "450205"),
      ("", "", "", nil), ("450204", "", "", "450204"), (" ４５０２０４ ", "450202", "", "450204"),
    ] as [(String, String, String, String?)], [true, false])
  func derived(_ values: (own: String, institution: String, division: String, expected: String?), institutionFirst: Bool)
    throws
  {
    let clerk = try Clerk(authority: "450000")
    let person = District.Physician(1) { $0.authority = values.own }
    var hospital = District().institutions[0]
    hospital.authority = values.institution
    hospital.division = values.division
    let sheets = [("institutions", District.sheet([hospital])), ("physicians", District.sheet([person]))]
    for (kind, sheet) in institutionFirst ? sheets : sheets.reversed() { try clerk.take(kind, sheet) }
    #expect(try clerk.why(person.certificate)["authority"] == (values.expected.map { .text($0) } ?? .null))
  }
}
