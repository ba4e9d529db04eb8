// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Completion in shells that are set otherwise")
struct ShellSettingTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
    try clerk.sandbox.makeFolder("旧 的")
    try clerk.sandbox.write("a=b.csv", "")
  }

  @Test(
    "Unset variables that are errors, patterns that fail, another IFS, other places to cut words",
    arguments: [
      "set -u", "shopt -s failglob nullglob", "IFS=e0", "COMP_WORDBREAKS=$' \\t\\n'", "shopt -s nocasematch", "set -o posix", "set -f",
    ])
  func bash(setting: String) throws { try expectWords(.bash, setting) }

  @Test(
    "Arrays of the Korn shell, no patterns, unset variables that are errors, another IFS",
    arguments: ["setopt ksharrays", "setopt noglob", "setopt nounset", "IFS=e0", "setopt shwordsplit globsubst"])
  func zsh(setting: String) throws { try expectWords(.zsh, setting) }

  private func expectWords(_ kind: CompletingShell.Kind, _ setting: String) throws {
    let shell = try CompletingShell(kind, in: clerk.sandbox, cache: clerk.cache, settings: setting)
    #expect(try shell.words("ecert-admin blocked --reas") == ["blocked", "--reason"])
    #expect(try shell.words("ecert-admin blocked --difference name:in") == ["blocked", "--difference", "name:interpunct"])
    let code = District.riverside
    #expect(try shell.words("ecert-admin blocked --institution=河") == ["blocked", "--institution=\(code)"])
    // zsh takes the slash back when the line is entered.
    #expect(try shell.words("ecert-admin demo 旧") == ["demo", kind == .zsh ? "旧 的" : "旧 的/"])
    #expect(try shell.words("ecert-admin import physicians a=") == ["import", "physicians", "a=b.csv"])
  }

  @Test("Variables in front of the command count for it in zsh and fish", arguments: [CompletingShell.Kind.zsh, .fish])
  func variables(kind: CompletingShell.Kind) throws {
    let other = Clerk(sandbox: clerk.sandbox, cache: "另.db")
    try other.expectDone("init", "--office", "authority", "--division", District.division)
    try other.take("physicians", District.sheet([District.Physician(9) { $0.name = "欧阳雪" }]))
    let shell = try CompletingShell(kind, in: clerk.sandbox, cache: clerk.cache)
    let answer = kind == .fish ? "欧阳雪" : District.practiceCode(9)
    #expect(try shell.words("ECERT_CACHE=\(other.cache) ecert-admin why 欧") == ["why", answer])
    #expect(try shell.words("ecert-admin why 欧") == ["why", "欧"])
  }
}
