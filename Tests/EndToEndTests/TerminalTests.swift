// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("At a terminal")
struct TerminalTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func terminal(
    _ words: [String], rows: Int = 500, columns: Int = 80, environment: [String: String?] = [:]
  ) throws -> Pty {
    try Pty(
      words + ["--as-of", Clerk.today], rows: rows, columns: columns,
      environment: ["ECERT_CACHE": clerk.cache].merging(environment) { $1 }, in: clerk.sandbox)
  }

  private static let commands: [[String]] = [
    ["blocked"], ["blocked", "--only-undetermined"], ["blocked", "--summary", "reason"],
    ["blocked", "--summary", "institution"], ["board"], ["unlock"], ["status"], ["find", "450203"], ["config", "list"],
    ["why", District.practiceCode(3)], ["why", District.practiceCode(4)], ["notice", District.practiceCode(4)],
    ["decode", "200845110450203198503150028"], ["help"], ["help", "import"], ["cache", "check"],
    ["blocked", "--institution", "X999"], ["blocked", "--kind", "doctor"],
  ]

  @Test("No line is wider than the screen", arguments: commands, [80, 40])
  func widths(words: [String], columns: Int) throws {
    let result = try terminal(words, columns: columns).wait()
    for line in Screen.lines(result.stdout) {
      // A long word without a place to break, a path, is left whole.
      if line.contains(clerk.sandbox.directory) { continue }
      #expect(Screen.width(line) <= columns, "\(Screen.width(line)): \(line)")
    }
  }

  @Test("Fewer columns take nothing away", arguments: [80, 40])
  func columnsStay(columns: Int) throws {
    let text = Screen.lines(try terminal(["blocked"], columns: columns).wait().stdout).joined(separator: "\n")
    for heading in ["证书编码", "姓名", "机构", "原因", "轮到谁", "自", "手机提示"] { #expect(text.contains(heading), "\(text)") }
    for row in try clerk.rows("blocked") {
      #expect(text.contains(row["certificate"].string ?? "?"))
      #expect(text.contains(row["name"].string ?? "?"))
      #expect(text.contains(row["since"].string ?? "?"))
    }
    // At 40 columns each person is a block, in which nothing is cut.
    if columns == 40 {
      let joined = text.filter { !$0.isWhitespace }
      for prompt in [Cause.noPhysician, Cause.physicianPhoto, Cause.nurseExpired] { #expect(joined.contains(prompt)) }
    }
    let board = Screen.lines(try terminal(["board"], columns: columns).wait().stdout).joined(separator: "\n")
    for heading in ["轮到谁", "原因", "人数", "最早", "天数"] { #expect(board.contains(heading), "\(board)") }
  }

  @Test("Colour is for screens: not with NO_COLOR, a dumb terminal, --color never, in a pipe or a file")
  func colour() throws {
    func colours(_ words: [String] = [], _ environment: [String: String?] = [:]) throws -> Bool {
      try terminal(["blocked"] + words, environment: environment).wait().stdout.contains("\u{1B}[")
    }
    #expect(try colours())
    #expect(try !colours(["--color", "never"]))
    #expect(try !colours([], ["NO_COLOR": "1"]))
    #expect(try colours([], ["NO_COLOR": ""]), "empty means unset")
    #expect(try !colours([], ["TERM": "dumb"]))
    #expect(try colours(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !clerk.run("blocked", "--format", "table").stdout.contains("\u{1B}"))
    #expect(try clerk.run("blocked", "--format", "table", "--color", "always").stdout.contains("\u{1B}["))
    #expect(try !colours(["--format", "json"]))
    _ = try terminal(["blocked", "--format", "table", "--output", clerk.sandbox.path("表.txt")]).wait()
    #expect(try !clerk.sandbox.read("表.txt").contains(0x1B))
  }

  @Test("A long list goes through the pager, a short one and --no-pager do not")
  func pager() throws {
    let environment: [String: String?] = ["PAGER": "sed s/^/页:/"]
    func paged(_ words: [String], rows: Int) throws -> Bool {
      try terminal(words, rows: rows, environment: environment).wait().stdout.contains("页:")
    }
    #expect(try paged(["help"], rows: 10))
    #expect(try paged(["why", District.practiceCode(4)], rows: 5))
    #expect(try !paged(["why", District.practiceCode(4), "--no-pager"], rows: 5))
    #expect(try !paged(["board"], rows: 60))
  }

  @Test("A pager that is left early ends the program quietly")
  func pagerLeft() throws {
    let result = try terminal(["help"], rows: 5, environment: ["PAGER": "head -n 1"]).wait()
    #expect(result.signal == nil || result.signal == SIGPIPE)
    #expect(!result.stdout.contains("错误"), "\(result)")
  }

  @Test("A larger import shows how far it is, on standard error only, and not with --quiet")
  func progress() throws {
    let people = (1...3_000).map { District.Physician($0) }
    let file = try clerk.sandbox.write("长.csv", District.sheet(people).csv())
    let import_ = "\"$ECERT\" import physicians \(file) --format json"
    func run(_ script: String) throws -> RunResult {
      try Pty(shell: script, environment: ["ECERT_CACHE": clerk.cache], in: clerk.sandbox).wait()
    }
    let shown = try run("\(import_) > answer")
    #expect(shown.stdout.contains("%"), "\(shown)")
    #expect(try JSON(clerk.sandbox.text("answer"))["summary"]["read"] == 3_000)
    // Each state is drawn over the one before.
    let states = Screen.plain(shown.stdout).unicodeScalars.split { $0 == "\r" || $0 == "\n" }
    #expect(states.allSatisfy { Screen.width(String(String.UnicodeScalarView($0))) <= 80 }, "\(shown)")
    #expect(try !run("\(import_) --quiet > answer").stdout.contains("%"))
    #expect(try !run("\(import_) > answer 2> errors").stdout.contains("%"))
    #expect(try clerk.sandbox.text("errors") == "", "no bar in a file")
  }

  @Test("Ctrl-C in the middle of an import: death by the signal, the cache as it was, nothing left behind")
  func interrupt() throws {
    let people = (1...20_000).map { District.Physician($0) }
    var sheet = District.sheet(people)
    // So that a rejects file is being written too.
    sheet = sheet.setting("姓名", to: "")
    let file = try clerk.sandbox.write("很长.csv", sheet.csv())
    let (before, names) = (try clerk.tables(), files())
    let pty = try terminal(["import", "physicians", file])
    try pty.expect("%", timeout: 30)
    try pty.send("\u{3}")
    let result = try pty.wait(timeout: 30)
    #expect(result.signal == SIGINT, "\(result)")
    #expect(try clerk.tables() == before)
    #expect(files() == names)
    #expect(try clerk.run("cache", "check").status == 0)
  }

  private func files() -> [String] { clerk.sandbox.names().filter { !$0.hasPrefix("cache.db-") } }

  @Test("Ctrl-C at a question: nothing is changed")
  func interruptQuestion() throws {
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("备份.db"))
    let before = try clerk.tables()
    let pty = try terminal(["cache", "restore", clerk.sandbox.path("备份.db")])
    try pty.expect("确定")
    try pty.send("\u{3}")
    #expect(try pty.wait().signal == SIGINT)
    #expect(try clerk.tables() == before)
    #expect(pty.echoes && pty.editsLines, "the terminal is as it was")
  }

  @Test("| head is silent, and the pipe's status is that of a closed pipe")
  func head() throws {
    let people = (1...2_000).map { number in District.Physician(number) { $0.photo = "无" } }
    try clerk.take("physicians", District.sheet(people))
    for format in ["plain", "json", "csv", "table"] {
      let result = try shell(
        "{ \"$ECERT\" blocked --format \(format); echo $? > status; } | head -n 1 > first; cat status", in: clerk.sandbox,
        environment: ["ECERT_CACHE": clerk.cache])
      #expect(result.stderr == "", "\(format): \(result)")
      #expect(try clerk.sandbox.text("first").isEmpty == false)
      #expect(["0\n", "141\n"].contains(result.stdout), "\(format): \(result)")
    }
  }

  @Test("PERSON - asks without echo")
  func withoutEcho() throws {
    let number = District.Physician(4).idNumber
    let pty = try terminal(["why", "-"])
    try pty.expect("：")
    #expect(!pty.echoes)
    try pty.send("\(number)\r")
    let result = try pty.wait()
    #expect(result.status == 1, "\(result)")
    #expect(!result.stdout.contains(number))
    #expect(result.stdout.contains(District.practiceCode(4)))
    #expect(pty.echoes)
  }
}

@Suite("Languages and what hands type")
struct LanguageTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func isEnglish(_ environment: [String: String?], _ options: [String] = []) throws -> Bool {
    let clean: [String: String?] = ["ECERT_LANG": nil]
    let result = try clerk.run(["board", "--format", "table"] + options, environment: clean.merging(environment) { $1 })
    #expect(result.status == 0)
    let chinese = result.stdout.contains("轮到谁")
    #expect(chinese != result.stdout.contains("people") || !chinese)
    return !chinese
  }

  @Test("--lang, then ECERT_LANG, then LC_ALL, LC_MESSAGES, LANG; C and nothing mean Chinese, others English")
  func choice() throws {
    #expect(try !isEnglish([:]))
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      #expect(try !isEnglish([name: "C"]))
      #expect(try !isEnglish([name: "POSIX"]))
      #expect(try !isEnglish([name: "zh_CN.UTF-8"]))
      #expect(try !isEnglish([name: "C.UTF-8"]))
      #expect(try isEnglish([name: "en_GB.UTF-8"]))
      #expect(try isEnglish([name: "de_DE.UTF-8"]))
    }
    #expect(try !isEnglish(["LC_ALL": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"]))
    #expect(try isEnglish(["LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"]))
    #expect(try isEnglish(["ECERT_LANG": "en", "LC_ALL": "zh_CN.UTF-8"]))
    #expect(try !isEnglish(["ECERT_LANG": "en"], ["--lang", "zh-Hans"]))
    #expect(try isEnglish(["ECERT_LANG": "zh-Hans"], ["--lang", "en"]))
  }

  @Test("In English no Chinese sentence is left but the prompts, names and words of the registry")
  func english() throws {
    let known = ["医", "护"] + Cause.all.compactMap(\.prompt)
    for words in [["board"], ["unlock"], ["status"], ["cache", "check"], ["blocked", "--summary", "reason"], ["help", "import"]] {
      var text = try clerk.run(words + ["--format", "table", "--lang", "en"]).stdout
      if words[0] == "help" { text = try clerk.run(words + ["--lang", "en"]).stdout }
      for word in known { text = text.split(separator: word).joined() }
      #expect(!text.contains("，") && !text.contains("。") && !text.contains("："), "\(text)")
    }
    let refused = try clerk.run("why", "nobody", "--lang", "en")
    #expect(refused.status == 65)
    #expect(!refused.stderr.unicodeScalars.contains { $0.value > 0x3000 }, "\(refused)")
    let usage = try clerk.run("blocked", "--kin", "x", "--lang", "en")
    #expect(usage.status == 64)
    #expect(!usage.stderr.unicodeScalars.contains { $0.value > 0x3000 }, "\(usage)")
  }

  @Test("Keys and codes of JSON are the same in both languages", arguments: [["blocked"], ["board"], ["unlock"], ["why", "110450203000003"]])
  func sameJSON(words: [String]) throws {
    let chinese = try clerk.run(words + ["--format", "json", "--lang", "zh-Hans"])
    #expect(chinese.stdout == (try clerk.run(words + ["--format", "json", "--lang", "en"])).stdout)
  }

  @Test("In the C locale Chinese goes in and out unharmed")
  func cLocale() throws {
    let environment: [String: String?] = ["LC_ALL": "C", "ECERT_LANG": nil]
    #expect(try clerk.run(["blocked"], environment: environment).stdout == clerk.run("blocked").stdout)
    let result = try clerk.run(["why", District.name(2), "--format", "json"], environment: environment)
    #expect(try JSON(result.stdout)["rows"][0]["name"] == .text(District.name(2)))
  }

  @Test(
    "Commands have Chinese names, in traditional script too",
    arguments: [
      (["受阻"], ["blocked"]), (["看板"], ["board"]), (["解锁"], ["unlock"]), (["解鎖"], ["unlock"]), (["状态"], ["status"]),
      (["狀態"], ["status"]), (["诊断", "110450203000003"], ["why", "110450203000003"]),
      (["診斷", "110450203000003"], ["why", "110450203000003"]), (["ｂｌｏｃｋｅｄ"], ["blocked"]),
      (["blocked", "－－kind", "nurse"], ["blocked", "--kind", "nurse"]),
    ])
  func aliases(typed: [String], meant: [String]) throws {
    let result = try clerk.run(typed + ["--format", "json"])
    #expect(result.status <= 1, "\(result)")
    #expect(result.stdout == (try clerk.run(meant + ["--format", "json"])).stdout)
  }

  @Test("Global options work before and after the command")
  func globalOptions() throws {
    let before = try clerk.run("--format", "json", "blocked", "--kind", "nurse")
    #expect(before.stdout == (try clerk.run("blocked", "--kind", "nurse", "--format=json")).stdout)
  }
}
