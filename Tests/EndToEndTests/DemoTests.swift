// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The demo walks the main job in a fictional district")
struct DemoTests {
  private let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  @Test("Without a folder it needs nothing, asks nothing and leaves nothing", arguments: ["zh-Hans", "en"])
  func scratch(language: String) throws {
    let result = try run(["demo", "--lang", language], in: sandbox)
    #expect(result.status == 0, "\(result)")
    #expect(sandbox.names().isEmpty, "\(sandbox.names())")
    #expect(result.stdout.contains(Cause.noPhysician), "the list shows the prompts")
    #expect(result.stdout.contains("qualification.code-differs"), "why follows the main cause")
    #expect(result.stdout.contains("450203"))
    #expect(!result.stdout.contains("Issue") && !result.stdout.contains("fatal"))
  }

  @Test("With a folder it keeps a cache that the commands it names work on")
  func kept() throws {
    let result = try run(["demo", "演示"], in: sandbox)
    #expect(result.status == 0, "\(result)")
    #expect(sandbox.mode("演示") == 0o700)
    for name in sandbox.names(in: "演示") { #expect(sandbox.mode("演示/\(name)") == 0o600, "\(name)") }
    let clerk = Clerk(sandbox: sandbox, cache: "演示/cache.db", today: Clerk.today)
    #expect(try clerk.run("cache", "check").status == 0)
    #expect(try clerk.rows("unlock").count > 5)
    let reasons = Set(try clerk.rows("blocked", "--summary", "reason").compactMap { $0["key"].string })
    #expect(reasons.isSuperset(of: Set(Cause.all.map(\.code))), "every cause occurs: \(reasons.sorted())")
    #expect(try clerk.rows("blocked", "--only-undetermined").isEmpty == false)
    #expect(try clerk.run("blocked", "--owner", "institution").stdout.isEmpty == false)
    // A second demo does not touch what stands there.
    let again = try run(["demo", "演示"], in: sandbox)
    expectRefused(again, 73, "演示")
  }

  @Test("It is the same district every time on the same day, and its own cache is left alone")
  func repeatable() throws {
    let first = try run(["demo", "a", "--as-of", Clerk.today], in: sandbox)
    let second = try run(["demo", "b", "--as-of", Clerk.today], in: sandbox)
    #expect(first.status == 0 && second.status == 0)
    for name in sandbox.names(in: "a") where name.hasSuffix(".csv") {
      #expect(try sandbox.read("a/\(name)") == sandbox.read("b/\(name)"), "\(name)")
    }
    #expect(!sandbox.exists(".local"))
  }

  @Test("A file in the folder's place, or a folder that holds something, is refused")
  func refused() throws {
    try sandbox.write("文件", "笔记")
    let file = try run(["demo", "文件"], in: sandbox)
    #expect(file.status == 73, "\(file)")
    try sandbox.makeFolder("满")
    try sandbox.write("满/笔记", "笔记")
    expectRefused(try run(["demo", "满"], in: sandbox), 73, "满")
    #expect(sandbox.names(in: "满") == ["笔记"])
  }

  @Test("All numbers on the screen are masked")
  func masked() throws {
    let result = try run(["demo", "演示"], in: sandbox)
    let clerk = Clerk(sandbox: sandbox, cache: "演示/cache.db")
    let numbers = try clerk.python("for row in db.execute('SELECT id_number FROM registration'): print(row[0])")
    let shown = Set(result.stdout.split { !($0.isASCII && ($0.isNumber || $0.isLetter)) }.map(String.init))
    let secret = Set(numbers.split(separator: "\n").map(String.init).filter { $0.utf8.count >= 8 })
    #expect(!secret.isEmpty)
    #expect(shown.isDisjoint(with: secret), "\(shown.intersection(secret))")
  }
}
