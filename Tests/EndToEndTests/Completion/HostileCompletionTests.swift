// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("What others wrote into a cache is only text to a shell")
struct HostileCompletionTests {
  typealias Kind = CompletingShell.Kind

  /// Certificates as the cache keeps them: without blanks, in upper case.
  private static let codes = [
    "$(TOUCHPWNED)", "`TOUCHPWNED`", "A'B\"C", "CO:LON", "BACK\\SLASH", "ST*R", ";TOUCHPWNED", "!BANG!!", "~ROOT", "{A,B}", "%F{RED}X",
    "#HASH", "X=Y", "甲'乙", "&X", "|X", ">X",
  ]

  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    let names = ["$(touch pwned)", "`touch pwned`", "\u{1B}[31m红", "制\t表", "换\n行", "-rf", "%F{red}"]
    var people = Self.codes.enumerated().map { place, code in
      District.Physician(place + 1) {
        $0.certificate = "8Q\(place)Z" + code; $0.name = "韦" + names[place % names.count]; $0.institution = "I\(place)Z" + code
      }
    }
    people.append(District.Physician(90) { $0.certificate = "-RF"; $0.name = "横" })
    people.append(District.Physician(91) { $0.certificate = "E\u{1B}[31MX"; $0.name = "逃" })
    let institutions = Self.codes.enumerated().map { District.Institution(code: "I\($0.offset)Z\($0.element)", name: "院" + names[$0.offset % names.count]) }
    try clerk.take("institutions", District.sheet(institutions))
    try clerk.take("physicians", District.sheet(people))
  }

  @Test("What lands on the line is exactly the value, bare, behind = and in quotation marks, and nothing is run", arguments: Kind.allCases)
  func exact(kind: Kind) throws {
    let before = clerk.sandbox.names()
    let shell = try CompletingShell(kind, in: clerk.sandbox, cache: clerk.cache)
    for (place, code) in Self.codes.enumerated() {
      let (person, institution) = ("8Q\(place)Z", "I\(place)Z")
      for mark in ["", "'", "\""] {
        #expect(try shell.words("ecert-admin why \(mark)\(person)") == ["why", person + code], "\(mark)\(code)")
        #expect(
          try shell.words("ecert-admin blocked --institution=\(mark)\(institution)") == ["blocked", "--institution=\(institution)\(code)"],
          "\(mark)\(code)")
      }
    }
    #expect(clerk.sandbox.names().filter { $0.contains("wned") || $0.contains("WNED") }.isEmpty)
    #expect(Set(clerk.sandbox.names()).isSuperset(of: before))
  }

  @Test("A list of them moves no cursor and changes no colour", arguments: Kind.allCases)
  func inert(kind: Kind) throws {
    let shell = try CompletingShell(kind, in: clerk.sandbox, cache: clerk.cache)
    try shell.lists("ecert-admin why 8Q", "韦\u{FFFD}[31m红")
    #expect(!shell.screen.contains("\u{1B}[31m红") && !shell.screen.contains("\u{1B}[31MX"))
    #expect(!clerk.sandbox.exists("pwned"))
  }

  @Test("What would be read as an option, or would steer a terminal, is not offered", arguments: Kind.allCases)
  func left(kind: CompletingShell.Kind) throws {
    let answer = try run(
      ["--complete", kind.rawValue], in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache],
      input: Array((kind == .bash ? "ecert-admin why " : "ecert-admin\0why\0\0").utf8)
    ).stdout
    let values = answer.components("\n").dropFirst(3).map { $0.components("\t")[0] }.filter { !$0.isEmpty }
    #expect(values.count == Self.codes.count, "\(answer)")
    #expect(!values.contains { $0.hasPrefix("-") })
    #expect(!answer.utf8.contains(0x1B))
  }
}
