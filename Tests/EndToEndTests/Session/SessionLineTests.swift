// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("Lines of a session")
struct SessionLineTests {
  private func session(_ environment: [String: String?] = [:], waiting: Int = 3) throws -> (SessionClerk, Pty) {
    let clerk = try SessionClerk.hospital(waiting: waiting)
    return (clerk, try clerk.open(environment: environment))
  }

  @Test("| hands the answer to a command, > writes it to a file that only its owner can read")
  func destinations() throws {
    let (clerk, pty) = try session()
    #expect(try clerk.type("blocked | wc -l", pty).contains("3"))
    #expect(try clerk.type("blocked | head -n 1 | tr '\\t' ';'", pty).contains("nurse;\(District.nurseNumber(1));"))
    try clerk.type("blocked > '名 单.csv'", pty)
    #expect(clerk.clerk.sandbox.mode("名 单.csv") == 0o600)
    #expect(String(decoding: try clerk.clerk.sandbox.read("名 单.csv"), as: UTF8.self).contains(District.nurseNumber(3)))
    // What fails leaves the file as it was.
    #expect(try clerk.type("why 没有这个人 > '名 单.csv'", pty).contains("这里没有"))
    #expect(String(decoding: try clerk.clerk.sandbox.read("名 单.csv"), as: UTF8.self).contains(District.nurseNumber(3)))
    #expect(try clerk.type("find 'a|b>c'", pty).contains("a|b>c"))
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("What a refused line would write to stays byte for byte, above all the cache itself")
  func outputStays() throws {
    let (clerk, pty) = try session()
    try clerk.clerk.sandbox.write("留.txt", "原文")
    try clerk.type("blocked", pty)
    #expect(try clerk.type("why 1 > \(clerk.clerk.cache)", pty).contains("错误"))
    #expect(try clerk.type("aside 1 --until 2020-01-01 --reason 调离 --yes > 留.txt", pty).contains("错误"))
    #expect(try clerk.type("why 9 > 留.txt", pty).contains("只有 3 行"))
    #expect(String(decoding: try clerk.clerk.sandbox.read("留.txt"), as: UTF8.self) == "原文")
    try clerk.type("why 2 > 留.txt", pty)
    #expect(String(decoding: try clerk.clerk.sandbox.read("留.txt"), as: UTF8.self).contains(District.nurseNumber(2)))
    #expect(try clerk.leave(pty).status == 0)
    try clerk.clerk.expectDone("cache", "check")
  }

  @Test("A list that was not shown with numbers ends those of the one before")
  func numbersEnd() throws {
    let (clerk, pty) = try session()
    for line in ["blocked | cat", "blocked > 名单.csv", "blocked --format csv"] {
      try clerk.type("blocked --limit 2", pty)
      try clerk.type(line, pty)
      #expect(try clerk.type("why 1", pty).contains("数字不代表任何人"), "\(line)")
    }
    _ = try clerk.leave(pty)
  }

  @Test("Lines may be copied with the program's name in front, as messages name them")
  func withProgram() throws {
    let (clerk, pty) = try session()
    #expect(try clerk.type("ecert-admin why \(District.nurseNumber(1))", pty).contains(District.nurseNumber(1)))
    try pty.send("ecert-admin boa\t|")
    try pty.expectScreen { $0.last.hasSuffix("ecert-admin board |") }
    _ = try clerk.leave(pty)
    #expect(clerk.history == "why \(District.nurseNumber(1))\n")
  }

  @Test("Ctrl-C ends all lines that were pasted together")
  func interruptedPaste() throws {
    let (clerk, pty) = try session()
    try pty.send("\u{1B}[200~board | sleep 60\rnote \(District.nurseNumber(1)) 记一笔 --yes\u{1B}[201~\r")
    try pty.expect("\u{1B}[?2004l")
    usleep(300_000)
    try pty.send("\u{3}")
    try pty.expect(SessionClerk.prompt)
    #expect(try clerk.type("decision log", pty).contains("person.note") == false)
    _ = try clerk.leave(pty)
  }

  @Test("A signal that asks for the end while a command runs ends the session behind it", arguments: [SIGHUP, SIGTERM])
  func endedMeanwhile(signal: Int32) throws {
    let (_, pty) = try session()
    try pty.send("board | sleep 1\r")
    try pty.expect("\u{1B}[?2004l")
    usleep(200_000)
    pty.signal(signal)
    #expect(try pty.wait().signal == signal)
  }

  @Test("Options that a session does not take are refused, with and without its name", arguments: [
    ["--dry-run"], ["--output", "x"], ["--format", "json"], ["--reveal"], ["--dry-run", "shell"],
  ])
  func refused(words: [String]) throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try Pty(words, environment: ["ECERT_CACHE": clerk.clerk.cache], in: clerk.clerk.sandbox)
    #expect(try pty.wait().status == 64)
    #expect(!clerk.clerk.sandbox.exists("x"))
  }

  @Test("What cannot be read says why, and the session goes on", arguments: [
    ("blocked >> x.csv", ">>"), ("blocked |", "没有命令"), ("blocked > a b", "一个文件名"), ("find '覃", "引号"),
    ("blcked", "blocked"), ("! ls", "没有"), ("!!", "没有"), ("blocked > /", "文件夹"),
  ])
  func unreadable(line: String, says: String) throws {
    let (clerk, pty) = try session()
    #expect(try clerk.type(line, pty).contains(says))
    #expect(try clerk.type("board", pty).contains("医疗机构"))
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Several lines that are pasted run one after the other")
  func pasted() throws {
    let (clerk, pty) = try session()
    try pty.send("\u{1B}[200~set as-of 2026-12-01\rset format csv\n\u{1B}[201~\r")
    try pty.expect("2026-12-01* csv")
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Full-width spaces, letters and dashes are understood")
  func fullWidth() throws {
    let (clerk, pty) = try session()
    #expect(try clerk.type("ｂｌｏｃｋｅｄ　——ｌｉｍｉｔ　１", pty).contains(District.nurseNumber(1)))
    #expect(try clerk.type("ｗｈｙ　１", pty).contains(District.nurseNumber(1)))
    _ = try clerk.leave(pty)
  }

  @Test("Ctrl-C cancels the line that is typed")
  func interruptedLine() throws {
    let (clerk, pty) = try session()
    try pty.send("photo approve \(District.nurseNumber(1))")
    try pty.expect(District.nurseNumber(1))
    try pty.send("\u{3}")
    try pty.expect(SessionClerk.prompt)
    #expect(try clerk.type("decision log", pty).contains("photo.approve") == false)
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Ctrl-C ends an import and not the session, however often it is pressed; nothing is imported")
  func interruptedImport() throws {
    let (clerk, pty) = try session()
    // An export that never ends.
    try clerk.clerk.sandbox.fifo("护士.csv")
    let writer = open(clerk.clerk.sandbox.path("护士.csv"), O_RDWR)
    defer { close(writer) }
    let sheet = Array(District(nurses: (20...60).map { District.Nurse($0) }).sheet("nurses").csv())
    _ = sheet.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
    try pty.send("import nurses 护士.csv\r")
    try pty.expect("\u{1B}[?2004l")
    usleep(200_000)
    for _ in 1...3 { try pty.send("\u{3}") }
    try pty.expect(SessionClerk.prompt)
    // The last of them may cancel the empty line, and what is typed before it comes.
    usleep(300_000)
    try pty.send("find \(District.nurseNumber(30))\r")
    try pty.expect("没有")
    try pty.expect(SessionClerk.prompt)
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Ctrl-Z stops the session, and going on gives the line back")
  func stopped() throws {
    let clerk = try SessionClerk.hospital(waiting: 2)
    let pty = try Pty(
      ["--norc", "--noprofile", "-i"],
      environment: ["ECERT_CACHE": clerk.clerk.cache, "PS1": "bash$ ", "ECERT": Binary.path, "NO_COLOR": "1"],
      in: clerk.clerk.sandbox, program: "/bin/bash")
    try pty.expect("bash$ ")
    try pty.send("\"$ECERT\" --as-of \(Clerk.today)\r")
    try pty.expect("待办 2 人> ")
    try pty.send("blocked --lim")
    try pty.expect("--lim")
    try pty.send("\u{1A}")
    try pty.expect("Stopped")
    try pty.expect("bash$ ")
    try pty.send("fg\r")
    try pty.expect("blocked --lim")
    try pty.send("it 1\r")
    try pty.expect(District.nurseNumber(1))
    try pty.send("exit\r")
    try pty.expect("bash$ ")
    try pty.send("exit\r")
    _ = try pty.wait()
  }

  @Test("A terminal that goes away, or a signal that asks for the end, ends the session", arguments: [SIGHUP, SIGTERM])
  func ended(signal: Int32) throws {
    let (_, pty) = try session()
    try pty.send("board")
    try pty.expect("board")
    pty.signal(signal)
    let end = try pty.wait()
    #expect(end.signal == signal && pty.echoes && pty.editsLines)
  }

  @Test("~/.inputrc is respected")
  func inputrc() throws {
    let clerk = try SessionClerk.hospital(waiting: 2)
    try clerk.clerk.sandbox.write(".inputrc", "\"\\C-t\": \"board\\r\"\n")
    let pty = try clerk.open()
    try pty.send("\u{14}")
    try pty.expect("医疗机构")
    try pty.expect(SessionClerk.prompt)
    _ = try clerk.leave(pty)
  }
}
