// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Scripts of a session, and lines that come through a pipe")
struct ScriptTests {
  private func clerk() throws -> Clerk { try SessionClerk.hospital(waiting: 2).clerk }

  private func script(_ clerk: Clerk, _ text: String, _ options: String...) throws -> RunResult {
    let file = try clerk.sandbox.write("每周.txt", text)
    return try clerk.run(["shell", "--script", file] + options)
  }

  @Test("Lines run in order without a prompt; empty ones and those that begin with # do not; set holds behind it")
  func runs() throws {
    let clerk = try clerk()
    let result = try script(clerk, "\u{FEFF}# 每周一次\r\n\r\n  set format csv\r\nblocked\r\nset format\r\nblocked --limit 1")
    #expect(result.status == 0 && result.stderr == "")
    let lines = result.stdout.split(separator: "\n")
    #expect(lines.count == 4 && lines[0].hasPrefix("kind,certificate") && lines[3].hasPrefix("nurse\t"), "\(result)")
  }

  @Test("The first line that fails is named, and its code is the script's")
  func stops() throws {
    let clerk = try clerk()
    let result = try script(clerk, "board\n\nwhy 没有这个人\nboard\n")
    #expect(result.status == 65 && result.stderr.contains("第 3 行失败，退出码 65"), "\(result)")
    #expect(result.stdout.split(separator: "\n").count == 1)
    // The answer no is a failure, as in any script.
    #expect(try script(clerk, "why \(District.nurseNumber(1))\nboard").status == 1)
  }

  @Test("--keep-going goes on, names each line that fails, and ends with the first one's code")
  func keepsGoing() throws {
    let result = try script(try clerk(), "why 没有这个人\nboard\nbord\n", "--keep-going")
    #expect(result.status == 65 && result.stderr.contains("第 1 行") && result.stderr.contains("第 3 行失败，退出码 64"), "\(result)")
    #expect(result.stdout.contains("photo.pending"))
  }

  @Test("exit ends a script before its end")
  func exits() throws {
    let result = try script(try clerk(), "board\nexit\nbord\n")
    #expect(result.status == 0 && result.stdout.contains("photo.pending"))
  }

  @Test("| and > are for lines that a person types", arguments: ["board | cat", "board > x", "board >> x"])
  func destinations(line: String) throws {
    let clerk = try clerk()
    let result = try script(clerk, line)
    #expect(result.status == 64 && result.stderr.contains("第 1 行失败"), "\(result)")
    #expect(!clerk.sandbox.exists("x"))
    #expect(try clerk.run("shell", input: Array(line.utf8)).status == 64)
  }

  @Test("What options of the call say holds for every line that takes them")
  func inherits() throws {
    let clerk = try clerk()
    let result = try script(clerk, "note \(District.nurseNumber(1)) 记一笔\nboard\n", "--yes", "--operator", "韦敏", "--lang", "en")
    #expect(result.status == 0, "\(result)")
    #expect(try clerk.rows("decision", "log").map { $0["operator"].string } == ["韦敏"])
  }

  @Test("A confirmation that nobody can give is missing: 77, and nothing is written")
  func confirmation() throws {
    let clerk = try clerk()
    #expect(try script(clerk, "note \(District.nurseNumber(1)) 记一笔").status == 77)
    #expect(try clerk.rows("decision", "log").isEmpty)
  }

  @Test("Lines of a pipe run as those of a file; no line is taken for a person's number")
  func piped() throws {
    let clerk = try clerk()
    let result = try clerk.run("shell", input: Array("board\nwhy -\n\(District.nurseNumber(1))\n".utf8))
    #expect(result.status == 64 && result.stderr.contains("第 2 行"), "\(result)")
    #expect(try clerk.run("shell", input: []).status == 0)
  }

  @Test("Without a command and without a terminal there is help, and no line is run")
  func notATerminal() throws {
    let clerk = try clerk()
    let result = try clerk.run([], input: Array("board\n".utf8))
    #expect(result.status == 0 && result.stdout.contains("ecert-admin") && !result.stdout.contains("photo.pending"))
  }

  @Test("A script that is not there, a folder, an answer to a file", arguments: [
    ("--script", "没有.txt", 66), ("--script", ".", 66), ("--output", "x", 64),
  ] as [(String, String, Int32)])
  func wrong(option: String, value: String, code: Int32) throws {
    #expect(try clerk().run(["shell", option, value]).status == code)
  }

  @Test("A session within a script is refused")
  func nested() throws {
    #expect(try script(try clerk(), "shell\n").status == 64)
  }
}
