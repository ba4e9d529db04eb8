// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Tab in a session")
struct SessionCompletionTests {
  private func session(rows: Int = 24, columns: Int = 80, language: String = "zh-Hans") throws -> (SessionClerk, Pty) {
    let clerk = SessionClerk(clerk: try Clerk(authority: District.division))
    var district = District(
      physicians: [
        District.Physician(1) { $0.name = "张三丰" }, District.Physician(2) { (who: inout District.Physician) in (who.name, who.institution) = ("覃小明", District.hillside) },
      ],
      nurses: [
        District.Nurse(3) { $0.name = "张思源" },
        District.Nurse(4) { (nurse: inout District.Nurse) in (nurse.name, nurse.institution) = ("张外人", District.beyond) },
      ])
    district.institutions[0].name = "河畔 医院"
    try clerk.clerk.take(district)
    return (clerk, try clerk.open(rows: rows, columns: columns, environment: ["ECERT_LANG": language]))
  }

  /// Types, and waits for what Tab makes of it.
  private func expect(_ typed: String, becomes completed: String, _ pty: Pty) throws {
    try pty.send(typed + "\t")
    // Spaces at the end of a line cannot be seen: a bar behind them can.
    try pty.send("|")
    try pty.expectScreen { $0.last.hasSuffix(completed + "|") }
    try pty.send("\u{15}")
  }

  @Test("completes commands, options, values, codes, institutions and people by certificate, name and initials")
  func each() throws {
    let (clerk, pty) = try session()
    try expect("boa", becomes: "board ", pty)
    try expect("photo rev", becomes: "photo review ", pty)
    try expect("更换", becomes: "更换医师资格 ", pty)
    try expect("blocked --only", becomes: "--only-undetermined ", pty)
    try expect("blocked --kind ph", becomes: "physician ", pty)
    try expect("blocked --kind=nu", becomes: "--kind=nurse ", pty)
    try expect("blocked --reason photo.missing,photo.rej", becomes: "photo.missing,photo.rejected ", pty)
    try expect("blocked --institution 山", becomes: District.hillside + " ", pty)
    try expect("why \(District.practiceCode(1).dropLast())1", becomes: District.practiceCode(1) + " ", pty)
    try expect("why zsf", becomes: District.practiceCode(1) + " ", pty)
    // Both readings of the surname.
    try expect("why qxm", becomes: District.practiceCode(2) + " ", pty)
    try expect("why txm", becomes: District.practiceCode(2) + " ", pty)
    try expect("why 覃", becomes: District.practiceCode(2) + " ", pty)
    try expect("why '覃", becomes: "why '\(District.practiceCode(2))' ", pty)
    try expect("set as", becomes: "as-of ", pty)
    try expect("help exit-c", becomes: "exit-codes ", pty)
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("lists several with their meaning and keeps what was typed; people of another district are not among them")
  func several() throws {
    let (clerk, pty) = try session()
    try pty.send("why zs\t\t")
    try pty.expect("张思源")
    try pty.expect("why zs")
    try pty.send("\u{15}why 张\t\t")
    try pty.expect("why 张")
    let text = Screen.plain(pty.screenText)
    #expect(text.contains("\(District.practiceCode(1))  张三丰  河畔 医院") && !text.contains("张外人"))
    try pty.send("\u{15}photo \t\t")
    try pty.expect("待审核的照片")
    _ = try clerk.leave(pty)
  }

  @Test("lists fit a small window, in both languages", arguments: ["zh-Hans", "en"])
  func small(language: String) throws {
    let (clerk, pty) = try session(rows: 12, columns: 40, language: language)
    try pty.send("\t\t")
    try pty.expect(language == "en" ? "and more; type another letter" : "还有更多")
    try pty.expect(SessionClerk.prompt)
    #expect(Screen.lines(pty.screenText).allSatisfy { Screen.width($0) <= 40 })
    _ = try clerk.leave(pty)
  }

  @Test("completes files by suffix and folders, with blanks and Chinese in their names")
  func files() throws {
    let (clerk, pty) = try session()
    try clerk.clerk.sandbox.makeFolder("导 出")
    try clerk.clerk.sandbox.write("导 出/护士 十一月.csv", "")
    try clerk.clerk.sandbox.write("导 出/护士 说明.pdf", "")
    try expect("import nurses 导", becomes: "import nurses '导 出/", pty)
    try expect("import nurses '导 出/", becomes: "import nurses '导 出/护士 十一月.csv' ", pty)
    _ = try clerk.leave(pty)
  }

  @Test("completes files behind > and programs and files behind |, as the shell reads them")
  func behindMarks() throws {
    let (clerk, pty) = try session()
    try clerk.clerk.sandbox.makeFolder("周 报")
    try clerk.clerk.sandbox.write("名单 一.csv", "")
    try expect("blocked > 名", becomes: "blocked > '名单 一.csv' ", pty)
    try expect("blocked >周", becomes: "blocked >'周 报/", pty)
    try expect("blocked | mkfif", becomes: "blocked | mkfifo ", pty)
    try expect("blocked | sort | mkfif", becomes: "blocked | sort | mkfifo ", pty)
    try expect("blocked | grep -f 名", becomes: "blocked | grep -f '名单 一.csv' ", pty)
    _ = try clerk.leave(pty)
  }

  @Test("offers nobody by ID number, and nothing that a terminal would take for a command")
  func hostile() throws {
    let clerk = SessionClerk(clerk: try Clerk(authority: District.division))
    let number = Numbers.resident(sequence: 7)
    try clerk.clerk.take(
      District(physicians: [
        District.Physician(7) { $0.name = "$(touch pwned)" }, District.Physician(8) { $0.name = "\u{1B}[31m红" },
        District.Physician(9) { $0.certificate = "110450203'`touch pwned`" },
      ]))
    let pty = try clerk.open()
    try pty.send("why \(number.prefix(8))\t\t")
    try pty.send("\u{15}why 1104502030\t\t")
    try pty.expect("$(touch pwned)")
    #expect(!pty.screenText.contains("\u{1B}[31m"))
    try pty.send("\u{15}why \"110450203'\t\r")
    try pty.expect("110450203'`TOUCHPWNED`")
    try pty.expect(SessionClerk.prompt)
    _ = try clerk.leave(pty)
    #expect(!clerk.clerk.sandbox.exists("pwned") && !pty.screenText.contains(number))
  }
}
