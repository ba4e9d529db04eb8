// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PictureSamples
import Testing

@Suite("Reviewing photos by keys, at a real terminal")
struct PhotoReviewTests {
  private static func n(_ number: Int) -> String { District.nurseNumber(number) }

  /// A hospital with so many nurses whose photo waits, each with a picture here.
  private func clerk(_ count: Int, pictures: Int = 3) throws -> Clerk {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(District(nurses: (1...count).map { number in District.Nurse(number) { $0.photo = "待审核" } }))
    let folder = try clerk.sandbox.makeFolder("照片")
    let samples = SamplePicture.distinct(pictures).map { SamplePicture.jpeg($0, quality: 80) }
    for number in 1...count {
      _ = try clerk.sandbox.write("照片/\(Self.n(number)).jpg", samples[number % pictures])
    }
    _ = try clerk.run(["photo", "import", folder], timeout: 120)
    return clerk
  }

  private func review(
    _ clerk: Clerk, rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:], _ words: String...
  ) throws -> Pty {
    try Pty(
      ["photo", "review", "--as-of", Clerk.today] + words, rows: rows, columns: columns,
      environment: ["ECERT_CACHE": clerk.cache].merging(environment) { $1 }, in: clerk.sandbox)
  }

  private func decided(_ clerk: Clerk) throws -> [String] {
    try clerk.rows("decision", "log").map { "\($0["kind"].string ?? "") \($0["certificate"].string ?? "")" }
  }

  @Test("a approves, r and a digit return, s skips, u takes back, q leaves; each is on disk before the next shows")
  func keys() throws {
    let clerk = try clerk(4)
    let pty = try review(clerk)
    try pty.expect("1/4")
    #expect(pty.screenText.contains("▀") && !pty.editsLines)
    try pty.send("a")
    try pty.expect("2/4")
    #expect(try decided(clerk) == ["photo.approve \(Self.n(1))"])
    try pty.send("r")
    try pty.expect("照片模糊")
    try pty.send("2")
    try pty.expect("3/4")
    try pty.send("s")
    try pty.expect("4/4")
    try pty.send("u")
    try pty.expect("2/4")
    // Arrows, a function key of the Linux console, and Alt with a key are none of these.
    try pty.send("\u{1B}[A\u{1B}OA\u{1B}[[A\u{1B}a\u{1B}[1;5A")
    try pty.send("ｒ")
    try pty.expect("1-9")
    try pty.send("t")
    try pty.send("光线太暗了\u{7F}\r")
    try pty.expect("3/4")
    try pty.send("q")
    let end = try pty.wait()
    #expect(end.status == 0 && pty.editsLines && pty.echoes)
    #expect(end.stdout.contains("\u{1B}[?1049l") && end.stdout.contains("通过 1，退回 1"))
    #expect(
      try decided(clerk) == ["photo.approve \(Self.n(1))", "photo.reject \(Self.n(2))", "undo \(Self.n(2))", "photo.reject \(Self.n(2))"])
    #expect(try clerk.rows("decision", "log").map { $0["reason"].string } == [nil, "照片模糊", "审核时撤回", "光线太暗"])
    try clerk.expectDone("cache", "check")
  }

  @Test("At 40 × 12 and without colour every line fits, and all keys are named", arguments: ["zh-Hans", "en"])
  func small(language: String) throws {
    let clerk = try clerk(2)
    let pty = try review(clerk, rows: 12, columns: 40, environment: ["NO_COLOR": "1", "ECERT_LANG": language])
    try pty.expect("1/2")
    try pty.send("x")
    try pty.expect(language == "en" ? "does nothing" : "没有用")
    try pty.send("r")
    try pty.expect("1-9")
    let text = pty.screenText
    #expect(!text.contains("▀"))
    for frame in text.components("\u{1B}[H") {
      let lines = Screen.lines(frame)
      #expect(lines.count <= 12 && lines.allSatisfy { Screen.width($0) <= 40 }, "\(lines)")
    }
    try pty.send("\u{1B}")
    try pty.expect(language == "en" ? "a approve" : "a 通过")
    try pty.send("q")
    #expect(try pty.wait().status == 0)
  }

  @Test("The window drawn to another size is drawn anew")
  func resize() throws {
    let clerk = try clerk(1)
    let pty = try review(clerk, rows: 12, columns: 40)
    try pty.expect("1/1")
    let before = pty.screen.count
    pty.resize(rows: 30, columns: 100)
    try pty.expect("1/1")
    #expect(pty.screen.count > before)
    try pty.send("q")
    #expect(try pty.wait().status == 0)
  }

  @Test("Ctrl-C and a terminal that is gone leave what was decided, and the terminal as it was", arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(signal: Int32) throws {
    let clerk = try clerk(3)
    let pty = try review(clerk)
    try pty.expect("1/3")
    try pty.send("a")
    try pty.expect("2/3")
    if signal == SIGINT { try pty.send("\u{3}") } else { pty.signal(signal) }
    let end = try pty.wait()
    #expect(end.signal == signal, "\(end)")
    #expect(pty.editsLines && pty.echoes && end.stdout.contains("\u{1B}[?1049l"))
    #expect(try decided(clerk) == ["photo.approve \(Self.n(1))"])
  }

  @Test("Ctrl-Z gives the terminal back, and going on takes it again and draws")
  func stopped() throws {
    let clerk = try clerk(2)
    // Under a shell with job control, as people have it.
    let pty = try Pty(
      ["--norc", "-i"], environment: ["ECERT_CACHE": clerk.cache, "PS1": "$ ", "ECERT": Binary.path], in: clerk.sandbox,
      program: "/bin/bash")
    try pty.send("\"$ECERT\" photo review --as-of \(Clerk.today)\r")
    try pty.expect("1/2")
    try pty.send("\u{1A}")
    try pty.expect("\u{1B}[?1049l")
    try pty.expect("Stopped")
    try pty.send("fg\r")
    try pty.expect("\u{1B}[?1049h")
    try pty.expect("1/2")
    try pty.send("aq")
    try pty.expect("通过 1")
    try pty.send("exit\r")
    _ = try pty.wait()
    #expect(try decided(clerk) == ["photo.approve \(Self.n(1))"])
  }

  @Test("Without cursor control it says what to do instead")
  func dumb() throws {
    let clerk = try clerk(1)
    let pty = try review(clerk, environment: ["TERM": "dumb"])
    let end = try pty.wait()
    #expect(end.status == 69 && end.stdout.contains("photo approve"))
  }
}
