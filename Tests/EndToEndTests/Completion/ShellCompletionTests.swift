// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Completion in every shell")
struct ShellCompletionTests {
  typealias Kind = CompletingShell.Kind

  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func shell(_ kind: Kind, settings: String = "", environment: [String: String?] = [:]) throws -> CompletingShell {
    try CompletingShell(kind, in: clerk.sandbox, cache: clerk.cache, settings: settings, environment: environment)
  }

  @Test("Commands, their Chinese names, options and values, behind a space, =, a colon and a comma", arguments: Kind.allCases)
  func words(kind: Kind) throws {
    let shell = try shell(kind)
    let lines: [(String, [String])] = [
      ("bl", ["blocked"]), ("photo que", ["photo", "queue"]), ("受", ["受阻"]), ("blocked --reas", ["blocked", "--reason"]),
      ("blocked --format=js", ["blocked", "--format=json"]), ("blocked --format js", ["blocked", "--format", "json"]),
      ("blocked --difference name:in", ["blocked", "--difference", "name:interpunct"]),
      ("blocked --difference=name:in", ["blocked", "--difference=name:interpunct"]),
      ("blocked --reason photo.missing,photo.re", ["blocked", "--reason", "photo.missing,photo.rejected"]),
    ]
    for (line, words) in lines { #expect(try shell.words("ecert-admin \(line)") == words, "\(line)") }
  }

  @Test("People by certificate, name and initials, institutions by code and name; fish takes beginnings only", arguments: Kind.allCases)
  func live(kind: Kind) throws {
    let shell = try shell(kind)
    let person = District.Physician(4)
    let certificate = person.certificate
    #expect(try shell.words("ecert-admin why \(certificate)") == ["why", certificate])
    #expect(try shell.words("ecert-admin why \(person.name)") == ["why", kind == .fish ? person.name : certificate])
    // The shell closes the quotation mark.
    #expect(try shell.words("ecert-admin why '\(person.name)") == ["why", kind == .fish ? person.name : certificate])
    let code = District.riverside
    #expect(try shell.words("ecert-admin blocked --institution \(code.prefix(8))") == ["blocked", "--institution", code])
    #expect(try shell.words("ecert-admin blocked --institution=\(code.prefix(8))") == ["blocked", "--institution=\(code)"])
    if kind == .fish { return }
    #expect(try shell.words("ecert-admin why nh") == ["why", District.practiceCode(5)], "农禾")
    #expect(try shell.words("ecert-admin blocked --institution=河") == ["blocked", "--institution=\(code)"])
    #expect(try shell.words("ecert-admin blocked --institution \"河") == ["blocked", "--institution", code])
  }

  @Test("Meanings stand in the person's language", arguments: Kind.allCases)
  func languages(kind: Kind) throws {
    try shell(kind).lists("ecert-admin photo ", "逐张审核照片")
    try shell(kind, environment: ["ECERT_LANG": nil, "LC_ALL": "en_US.UTF-8"]).lists("ecert-admin photo ", "Review photos one by one")
  }

  @Test("Files by their suffix, with blanks, quotation marks and Chinese in their names; folders", arguments: Kind.allCases)
  func files(kind: Kind) throws {
    let folder = try clerk.sandbox.makeFolder("名册")
    try clerk.sandbox.makeFolder("名册/旧 的")
    for name in ["医师 名单.csv", "o'brien.CSV", "d\"q.csv", "$(touch pwned).csv", "s*r.tsv"] { try clerk.sandbox.write("名册/\(name)", "") }
    let shell = try shell(kind)
    let begun = [
      ("医", "医师 名单.csv"), ("o", "o'brien.CSV"), ("d\\\"", "d\"q.csv"), ("\\$", "$(touch pwned).csv"), ("s", "s*r.tsv"), ("'医师 ", "医师 名单.csv"),
    ]
    for (typed, name) in begun {
      let path = typed.hasPrefix("'") ? "'\(folder)/\(typed.dropFirst())" : "\(folder)/\(typed)"
      #expect(try shell.words("ecert-admin import physicians \(path)") == ["import", "physicians", "\(folder)/\(name)"], "\(typed)")
    }
    // zsh takes the slash back when the line is entered.
    #expect(try shell.words("ecert-admin demo \(folder)/旧") == ["demo", "\(folder)/旧 的" + (kind == .zsh ? "" : "/")])
    #expect(!clerk.sandbox.exists("pwned"))
  }

  @Test("A path instead of the plain name, one in the person's folder, an alias", arguments: Kind.allCases)
  func otherNames(kind: Kind) throws {
    let alias = kind == .bash ? "alias e=ecert-admin; complete -F _ecert_admin e" : "alias e=ecert-admin"
    let shell = try shell(kind, settings: alias)
    #expect(try shell.words("e bl") == ["blocked"])
    for path in ["./bin/ecert-admin", "~/bin/ecert-admin"] {
      let shell = try self.shell(kind)
      try shell.lists("\(path) photo re", "照片退回")
      #expect(!shell.screen.contains("nknown command"))
    }
  }

  @Test("The word at a cursor in the middle of the line, or of a word, is the one that is completed", arguments: Kind.allCases)
  func middle(kind: Kind) throws {
    let shell = try shell(kind)
    #expect(try shell.words("ecert-admin blo --all" + String(repeating: "\u{1B}[D", count: 6)).first == "blocked")
    let inside = try shell.words("ecert-admin blocked" + String(repeating: "\u{1B}[D", count: 3))
    #expect(inside.first?.hasPrefix("blocked") == true, "\(inside)")
  }

  @Test("In a cache of ten thousand people a name is found")
  func many() throws {
    let large = try Clerk()
    let people = (1...10_000).map { number in District.Physician(number) { $0.name = number == 7_777 ? "欧阳雪" : $0.name } }
    try large.take("physicians", District.sheet(people))
    for kind in Kind.allCases {
      let shell = try CompletingShell(kind, in: large.sandbox, cache: large.cache)
      let answer = kind == .fish ? "欧阳雪" : District.practiceCode(7_777)
      #expect(try shell.words("ecert-admin why 欧阳") == ["why", answer], "\(kind)")
    }
  }
}
