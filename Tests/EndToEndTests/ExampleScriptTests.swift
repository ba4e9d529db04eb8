// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A desk at which the scripts of `Docs/Examples` run. They ask for no day, so its day is the real one.
private struct ScriptDesk {
  let clerk: Clerk
  let today: String
  var sandbox: Sandbox { clerk.sandbox }

  init() throws {
    let sandbox = try Sandbox()
    let date = try run(["+%Y-%m-%d"], in: sandbox, environment: ["TZ": "CST-8"], program: "/bin/date")
    today = String(date.stdout.prefix(10))
    clerk = Clerk(sandbox: sandbox, today: today)
    try clerk.expectDone("init", "--office", "authority", "--division", District.division, "--operator", "陆云")
  }

  /// The program is found through PATH; nothing else of its settings but the cache is given.
  var environment: [String: String?] {
    let folder = Binary.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return ["PATH": folder + ":/usr/bin:/bin", "ECERT_CACHE": clerk.cache, "ECERT_LANG": nil]
  }

  /// Runs a script without a terminal and without input; `settings` are laid over its environment.
  func script(
    _ name: String, _ arguments: String..., settings: [String: String?] = [:], timeout: Double = 120
  ) throws -> RunResult {
    try script(name, arguments, settings: settings, timeout: timeout)
  }

  func script(
    _ name: String, _ arguments: [String], settings: [String: String?] = [:], timeout: Double = 120
  ) throws -> RunResult {
    try run(
      [try Self.file(name)] + arguments, in: sandbox, environment: environment.merging(settings) { $1 },
      timeout: timeout, program: "/bin/sh")
  }

  /// Puts exports into a folder under the names that people give them.
  func put(_ district: District, in folder: String) throws {
    if !sandbox.exists(folder) { try sandbox.makeFolder(folder) }
    let names = [
      "institutions": "机构.csv", "qualifications": "资格.csv", "physicians": "医师.csv", "nurses": "护士.csv",
      "accounts": "账户.csv",
    ]
    for (kind, name) in names where !district.sheet(kind).rows.isEmpty {
      try sandbox.write("\(folder)/\(name)", district.sheet(kind).csv())
    }
  }

  /// A file of `Docs/Examples`, found from here upwards.
  static func file(_ name: String) throws -> String {
    let parts = #filePath.split(separator: "/")
    let root = try #require(parts.lastIndex(of: "Tests"))
    return "/" + parts[..<root].joined(separator: "/") + "/Docs/Examples/" + name
  }
}

@Suite("Example scripts: what is asked of them wrongly is said, with the exit code of its kind")
struct ExampleScriptUsageTests {
  private let desk: ScriptDesk
  init() throws { desk = try ScriptDesk() }

  @Test(
    "Wrong words answer with the usage",
    arguments: [
      ["nightly-import.sh"], ["nightly-import.sh", "夜", "日"], ["nightly-import.sh", "--help"],
      ["nightly-import.sh", ""], ["weekly-lists.sh"], ["weekly-lists.sh", "夜", "日"], ["weekly-lists.sh", "-n"],
      ["free-difference.sh"], ["free-difference.sh", "--yes"], ["free-difference.sh", "code:year", "name:other"],
      ["free-difference.sh", "code:year", "--verified", "证书原件"], ["free-difference.sh", "code:year", "--reason"],
    ])
  func usage(words: [String]) throws {
    let names = desk.sandbox.names()
    let result = try desk.script(words[0], Array(words.dropFirst()))
    #expect(result.status == 64, "\(result)")
    #expect(result.stdout == "")
    #expect(result.stderr.contains("Usage: \(words[0])"), "\(result)")
    #expect(desk.sandbox.names() == names)
  }

  @Test("A folder that is not there is named", arguments: ["nightly-import.sh", "weekly-lists.sh"])
  func missingFolder(script: String) throws {
    expectRefused(try desk.script(script, "没有"), 66, "没有文件夹 没有")
    #expect(!desk.sandbox.exists("没有"))
  }

  @Test("A difference that does not exist is refused by the program")
  func unknownDifference() throws {
    expectRefused(try desk.script("free-difference.sh", "code:age"), 64, "code:age")
  }
}

@Suite("Example script: the night's exports go in, and a summary comes out")
struct NightlyImportScriptTests {
  private let desk: ScriptDesk
  private var sandbox: Sandbox { desk.sandbox }
  init() throws { desk = try ScriptDesk() }

  /// One who can show a licence, one without a photo, one whose code differs in its year.
  private let district: District = {
    var district = District(
      physicians: [District.Physician(1), District.Physician(2) { $0.photo = "无" }, District.Physician(3)],
      nurses: [District.Nurse(1) { $0.validUntil = "2099-05-03" }])
    var qualifications = district.physicians.map(\.qualification)
    qualifications[2].code = "2009" + qualifications[2].code.dropFirst(4)
    district.qualifications = qualifications
    return district
  }()

  private var people: [String] { district.physicians.map(\.name) + district.nurses.map(\.name) }

  private func backups() -> [String] { sandbox.names(in: "夜/backups") }

  @Test("The demo's exports go in, each once, in an order that needs no second night")
  func demo() throws {
    let folders = try shell(
      "\"$ECERT\" demo 演示 --quiet > demo.txt && mkdir 夜 && cp 演示/*.csv 夜 && rm 夜/*.rejects.csv", in: sandbox,
      timeout: 300)
    try #require(folders.status == 0, "\(folders)")
    let exports = sandbox.names(in: "夜")
    try #require(exports.count == 5)
    let result = try desk.script("nightly-import.sh", "夜", timeout: 300)
    #expect(result.status == 1, "\(result)")
    let lines = result.stdout.split(separator: "\n").map(String.init)
    let today = desk.today
    let blocked = try desk.clerk.rows("blocked").count
    #expect(lines[0].hasPrefix("电子证照夜间导入 \(today)：导入 5 个文件，失败 0 个，"), "\(result)")
    #expect(lines[0].hasSuffix("，现受阻 \(blocked) 人"), "\(result)")
    let imported = lines.filter { $0.contains("：读取 ") }.map { $0.components("（")[0] }
    #expect(imported == ["  机构.csv", "  医师资格.csv", "  医师.csv", "  护士.csv", "  账户.csv"])
    for row in try desk.clerk.rows("blocked", "--summary", "reason") {
      #expect(result.stdout.contains(row["key"].string ?? "?"))
    }
    #expect(result.stdout.contains("核发资格的省级卫健委"), "who must act")
    #expect(sandbox.names(in: "夜/done/\(today)") == exports)
    for name in exports {
      #expect(sandbox.mode("夜/done/\(today)/\(name)") == 0o600)
      #expect(!sandbox.exists("夜/\(name)"))
      #expect(sandbox.mode("夜/\(name).rejects.csv") == 0o600)
      #expect(result.stdout.contains("\(name)：拒收 "), "\(name)")
    }
    #expect(backups().count == 1)
    #expect(backups().allSatisfy { sandbox.mode("夜/backups/\($0)") == 0o600 })
    #expect(sandbox.mode("夜/backups") == 0o700)
    let words = result.stdout.split { !($0.isASCII && ($0.isNumber || $0.isLetter)) }
    #expect(!words.contains { $0.utf8.count >= 15 && $0.allSatisfy(\.isNumber) }, "no numbers of people")
    // The same cache as the demo's own: it imported in its order.
    let demo = Clerk(sandbox: sandbox, cache: "演示/cache.db", today: today)
    #expect(try demo.blocked() == desk.clerk.blocked())
    try desk.clerk.expectDone("cache", "check")
  }

  @Test("Names of people and their numbers are not in the summary")
  func discreet() throws {
    try desk.put(district, in: "夜")
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 0, "\(result)")
    for secret in people + district.secrets { #expect(!result.description.contains(secret), "\(secret)") }
  }

  @Test("A second night with nothing new changes nothing and is fine")
  func nothingNew() throws {
    try desk.put(district, in: "夜")
    #expect(try desk.script("nightly-import.sh", "夜").status == 0)
    let before = try desk.clerk.tables()
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout.contains("导入 0 个文件，失败 0 个，无法识别 0 个，拒收 0 行，现受阻 2 人\n"), "\(result)")
    #expect(result.stdout.contains("没有新文件"))
    #expect(try desk.clerk.tables() == before)
    #expect(backups().count == 2, "the desk's decisions of the day are worth a backup too")
  }

  @Test("The same names on a second night leave the first night's files where they are")
  func sameNames() throws {
    for _ in 1...2 {
      try desk.put(district, in: "夜")
      #expect(try desk.script("nightly-import.sh", "夜").status == 0)
    }
    let names = ["医师.csv", "护士.csv", "机构.csv", "账户.csv", "资格.csv"]
    #expect(sandbox.names(in: "夜/done/\(desk.today)") == names.map { "2-" + $0 } + names)
  }

  @Test("A row that cannot be taken is left beside with its reason; mended under another name it goes in next night")
  func rejectedRow() throws {
    var bad = district
    bad.physicians[0].name = ""
    try desk.put(bad, in: "夜")
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 1, "\(result)")
    #expect(result.stdout.contains("医师.csv（医师）：读取 3，新增 2，变更 0，拒收 1"), "\(result)")
    #expect(result.stdout.contains("医师.csv：拒收 1 行，原因见 医师.csv.rejects.csv"))
    #expect(sandbox.mode("夜/医师.csv.rejects.csv") == 0o600)
    #expect(!sandbox.exists("夜/医师.csv"), "it is done with")

    let rejects = try sandbox.text("夜/医师.csv.rejects.csv")
    try sandbox.write("夜/医师-已改正.csv", rejects.replacing(",,居民身份证", ",\(district.physicians[0].name),居民身份证"))
    let next = try desk.script("nightly-import.sh", "夜")
    #expect(next.status == 0, "\(next)")
    #expect(next.stdout.contains("有 1 个拒收文件"), "until somebody takes it away")
    #expect(try desk.clerk.verdict(district.physicians[0].certificate) == "licensable")
  }

  @Test("Rejects that somebody is mending are kept, and the next night's rows go to a file of their own")
  func mending() throws {
    var bad = district
    bad.physicians[0].name = ""
    try desk.put(bad, in: "夜")
    #expect(try desk.script("nightly-import.sh", "夜").status == 1)
    try sandbox.write("夜/医师.csv.rejects.csv", "正在改\n")
    try desk.put(bad, in: "夜")
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 1, "\(result)")
    #expect(try sandbox.text("夜/医师.csv.rejects.csv") == "正在改\n")
    let rejects = sandbox.names(in: "夜").filter { $0.hasSuffix(".rejects.csv") }
    #expect(rejects.count == 2, "\(rejects)")
    for name in rejects where name != "医师.csv.rejects.csv" { #expect(result.stdout.contains("原因见 \(name)")) }
  }

  @Test("A file that fails stays, the others go in, and the program's own code comes back")
  func failedFile() throws {
    try desk.put(district, in: "夜")
    // Without its heading row: the program shows the first row, and that is a person.
    try sandbox.write("夜/护士.csv", Sheet.line(district.nurses[0].row) + "\n")
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 65, "\(result)")
    #expect(result.stdout.contains("导入 4 个文件，失败 1 个"), "\(result)")
    #expect(result.stdout.contains("护士.csv：没有导入，留在原处。文件不合要求（退出码 65），详见 护士.csv.error.txt"), "\(result)")
    #expect(!result.description.contains(district.nurses[0].name))
    #expect(sandbox.exists("夜/护士.csv"))
    #expect(sandbox.mode("夜/护士.csv.error.txt") == 0o600)
    #expect(try desk.clerk.rows("blocked").count == 2)

    try desk.put(District(nurses: district.nurses), in: "夜")
    #expect(try desk.script("nightly-import.sh", "夜").status == 0)
    #expect(!sandbox.exists("夜/护士.csv.error.txt"), "what failed before is forgotten")
  }

  @Test("A file whose name says nothing is named and left; one still being copied is left without a word")
  func unrecognised() throws {
    try desk.put(district, in: "夜")
    try sandbox.write("夜/说明.txt", "笔记")
    try sandbox.write("夜/医师.xlsx", "PK")
    try sandbox.write("夜/护士-2.csv.part", "姓名")
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.status == 1, "\(result)")
    for name in ["说明.txt", "医师.xlsx"] {
      #expect(result.stdout.contains("\(name)：看名称不知道是什么"), "\(result)")
      #expect(sandbox.exists("夜/\(name)"))
    }
    #expect(sandbox.exists("夜/护士-2.csv.part") && !result.stdout.contains(".part"))
  }

  @Test("English names and tabs are known too, and a day in the name is the day of the export")
  func namesAndDays() throws {
    try sandbox.makeFolder("night")
    for kind in District.kinds {
      try sandbox.write("night/\(kind)-2020-02-03.tsv", district.sheet(kind).csv(separator: "\t"))
    }
    let result = try desk.script("nightly-import.sh", sandbox.path("night"))
    #expect(result.status == 0, "\(result)")
    #expect(try desk.clerk.rows("status").map { $0["exportedOn"].string } == Array(repeating: "2020-02-03", count: 5))
    #expect(try desk.clerk.rows("blocked").count == 2)
  }

  @Test("A file of accounts that covers one hospital only is noticed")
  func oneHospital() throws {
    var half = district
    half.accounts = []
    try desk.put(half, in: "夜")
    let other = District.Account(kind: "医师", idNumber: Numbers.resident(sequence: 900), state: "已激活")
    try sandbox.write("夜/账户.csv", District.sheet([other]).csv())
    let result = try desk.script("nightly-import.sh", "夜")
    #expect(result.stdout.contains("账户.csv：似乎只含部分机构"), "\(result)")
    #expect(result.stdout.contains("--for"), "\(result)")
  }

  @Test("While one run goes on another leaves everything alone")
  func locked() throws {
    try desk.put(district, in: "夜")
    let script = try ScriptDesk.file("nightly-import.sh")
    let result = try run(
      ["夜/.nightly-import.lock", "/bin/sh", script, "夜"], in: sandbox, environment: desk.environment,
      program: "/usr/bin/flock")
    expectRefused(result, 75, "还在进行")
    #expect(sandbox.names(in: "夜") == [".nightly-import.lock", "医师.csv", "护士.csv", "机构.csv", "账户.csv", "资格.csv"])
    #expect(try desk.script("nightly-import.sh", "夜").status == 0, "the lock went with its holder")
  }

  @Test("Without a backup nothing is imported, and the program's own code comes back")
  func noBackup() throws {
    try desk.put(district, in: "夜")
    let files = sandbox.names(in: "夜")
    let result = try desk.script("nightly-import.sh", "夜", settings: ["ECERT_CACHE": sandbox.path("没有.db")])
    #expect(result.status == 66, "\(result)")
    #expect(result.stdout.contains("没有备份，没有导入"), "\(result)")
    #expect(files.allSatisfy { sandbox.exists("夜/\($0)") })
  }

  @Test("The last fourteen backups are kept, in the place that was named, and nothing else there is touched")
  func fourteen() throws {
    try sandbox.makeFolder("夜")
    try sandbox.makeFolder("备份")
    for day in 10...29 { try sandbox.write("备份/cache-2020-01-\(day)-020000.db", "旧") }
    try sandbox.write("备份/cache.db", "别的")
    let result = try desk.script("nightly-import.sh", "夜", settings: ["ECERT_BACKUPS": "备份"])
    #expect(result.status == 0, "\(result)")
    let names = sandbox.names(in: "备份")
    #expect(names.count == 15 && names.contains("cache.db"), "\(names)")
    #expect(names.first == "cache-2020-01-17-020000.db")
    let newest = try #require(names.last { $0 != "cache.db" })
    #expect(!newest.contains("2020-01"))
    try Clerk(sandbox: sandbox, cache: "备份/\(newest)").expectDone("status")
  }

  @Test("Names of files and of people are data, whatever stands in them")
  func hostileNames() throws {
    var evil = district
    evil.physicians[1].name = "韦 '岚' \"$(touch x)\" `touch y`; touch z"
    try sandbox.makeFolder("夜 $(touch v)")
    try desk.put(evil, in: "夜 $(touch v)")
    try sandbox.write("夜 $(touch v)/医师 $(touch u)\n'又' %s.csv", evil.sheet("physicians").csv())
    let result = try desk.script("nightly-import.sh", "夜 $(touch v)")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout.contains("导入 6 个文件，失败 0 个"), "\(result)")
    #expect(result.stdout.contains("医师 $(touch u)'又' %s.csv（医师）：读取 3"), "one line: \(result)")
    #expect(sandbox.names().filter { $0.utf8.count == 1 }.isEmpty, "\(sandbox.names())")
  }

  @Test("It runs with nothing in its environment but where the program and the cache are")
  func bareEnvironment() throws {
    try desk.put(district, in: "夜")
    let path = try #require(desk.environment["PATH"] ?? nil)
    let script = try ScriptDesk.file("nightly-import.sh")
    let result = try run(
      ["-i", "PATH=\(path)", "ECERT_CACHE=\(desk.clerk.cache)", "/bin/sh", script, "夜"], in: sandbox,
      program: "/usr/bin/env")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout.hasPrefix("电子证照夜间导入"))
    #expect(result.stderr == "")
    #expect(!result.stdoutBytes.contains(0x1B))
  }
}

@Suite("Example script: an authority frees everybody with one difference")
struct FreeDifferenceScriptTests {
  private let desk: ScriptDesk
  private var sandbox: Sandbox { desk.sandbox }
  private let list = "code-id-generation.csv"

  /// Three whose code holds the first-generation form of the number; the third has left.
  init() throws {
    desk = try ScriptDesk()
    var district = District(physicians: (1...3).map { District.Physician($0) })
    district.physicians[2].status = "备案"
    district.qualifications = district.physicians.map { person in
      var qualification = person.qualification
      qualification.code = "200845110" + Numbers.firstGeneration(of: person.idNumber)
      return qualification
    }
    try desk.clerk.take(district)
  }

  private func blocked() throws -> [String] { try desk.clerk.blocked("--difference", "code:id-generation") }

  /// What a clerk does in a spreadsheet.
  private func fill(_ verified: String, _ reason: String) throws {
    try sandbox.write(list, try sandbox.text(list).replacing(",,\n", ",\(verified),\(reason)\n"))
  }

  @Test("Listed, filled in, previewed, decided: they are free, and the refused row is left with its reason")
  func walk() throws {
    let listed = try desk.script("free-difference.sh", "code:id-generation")
    #expect(listed.status == 1, "\(listed)")
    #expect(listed.stdout.contains("现有 3 人受阻") && listed.stdout.contains("verified") && listed.stdout.contains(list))
    #expect(sandbox.mode(list) == 0o600)

    try fill("证书原件", "一代证号码")
    let before = try desk.clerk.tables()
    let preview = try desk.script("free-difference.sh", "code:id-generation")
    #expect(preview.status == 1, "\(preview)")
    #expect(preview.stdout.contains("将办理 2 项，其中 2 人会变为可亮照；本已如此 0 项；拒绝 1 行"), "\(preview)")
    #expect(preview.stdout.contains("备案"), "why the third is refused")
    #expect(try desk.clerk.tables() == before)

    let done = try desk.script("free-difference.sh", "code:id-generation", "--yes")
    #expect(done.status == 1, "\(done)")
    #expect(done.stdout.contains("已办理 2 项，2 人现在可亮照"), "\(done)")
    #expect(done.stdout.contains("\(list).refused.csv"), "\(done)")
    #expect(sandbox.mode(list + ".refused.csv") == 0o600)
    #expect(try sandbox.text(list + ".refused.csv").contains(District.practiceCode(3)))
    #expect(try blocked() == [District.practiceCode(3)])
    for number in 1...2 { #expect(try desk.clerk.verdict(District.practiceCode(number)) == "licensable") }

    try sandbox.makeFolder("夜")
    let night = try desk.script("nightly-import.sh", "夜")
    #expect(night.stdout.contains("更换医师资格：2 项"), "still to be entered: \(night)")
  }

  @Test("One reference and one reason fill all rows, whatever stands in them, and are decided only with --yes")
  func filledAlike() throws {
    let verified = "原件 \"甲\", '乙' $(touch x) \\n & %s"
    let reason = "号码为一代证；`touch y`"
    let words = ["code:id-generation", "--verified", verified, "--reason", reason]
    let preview = try desk.script("free-difference.sh", words)
    #expect(preview.stdout.contains("将办理 2 项"), "\(preview)")
    #expect(preview.stdout.contains("--yes"), "\(preview)")
    #expect(try blocked().count == 3)
    let done = try desk.script("free-difference.sh", words + ["--yes"])
    #expect(done.stdout.contains("2 人现在可亮照"), "\(done)")
    let log = try desk.clerk.rows("decision", "log")
    #expect(log.map { $0["verified"].string } == [verified, verified])
    #expect(log.map { $0["reason"].string } == [reason, reason])
    #expect(!sandbox.exists("x") && !sandbox.exists("y"))
  }

  @Test("A list that was filled in is never written over")
  func kept() throws {
    #expect(try desk.script("free-difference.sh", "code:id-generation", "--list", "名单.csv").status == 1)
    try sandbox.write("名单.csv", try sandbox.text("名单.csv").replacing(",,\n", ",我核实的,一代证\n"))
    let filled = try sandbox.text("名单.csv")
    let result = try desk.script(
      "free-difference.sh", "code:id-generation", "--list", "名单.csv", "--verified", "别的", "--reason", "别的", "--yes")
    #expect(result.status == 73, "\(result)")
    #expect(result.stderr.contains("名单.csv"))
    #expect(try sandbox.text("名单.csv") == filled)
    #expect(try blocked().count == 3)
  }

  @Test("With nobody to free there is nothing to do")
  func nobody() throws {
    let result = try desk.script("free-difference.sh", "name:interpunct", "--yes")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout.contains("没有要办的"), "\(result)")
    #expect(!sandbox.exists("name-interpunct.csv"))
  }

  @Test("At a terminal it waits until the list is filled in")
  func terminal() throws {
    let screen = try Pty(
      [try ScriptDesk.file("free-difference.sh"), "code:id-generation", "--yes"], rows: 60, columns: 200,
      environment: desk.environment, in: sandbox, program: "/bin/sh")
    try screen.expect("按回车键继续", timeout: 60)
    try fill("证书原件", "一代证号码")
    try screen.send("\r")
    try screen.expect("2 人现在可亮照", timeout: 60)
    #expect(try screen.wait().status == 1)
    #expect(try blocked() == [District.practiceCode(3)])
  }

  @Test("At a hospital's desk every row is refused, and why is said")
  func hospital() throws {
    let hospital = Clerk(sandbox: sandbox, cache: "医院.db", today: desk.today)
    try hospital.expectDone("init", "--office", "institution", "--institution", District.riverside, "--operator", "莫岚")
    var district = District(physicians: [District.Physician(1)])
    district.qualifications = district.physicians.map(\.qualification)
    district.qualifications?[0].code = "200845110" + Numbers.firstGeneration(of: district.physicians[0].idNumber)
    try hospital.take(district)
    let result = try desk.script(
      "free-difference.sh", "code:id-generation", "--verified", "原件", "--reason", "一代证", "--yes",
      settings: ["ECERT_CACHE": hospital.cache])
    #expect(result.status == 1, "\(result)")
    #expect(result.stdout.contains("只有注册机关 450203 的办事台可以办理"), "\(result)")
    #expect(result.stdout.contains("已办理 0 项，0 人现在可亮照"), "\(result)")
    #expect(try hospital.rows("decision", "log").isEmpty)
  }
}

@Suite("Example script: every week each hospital's own list")
struct WeeklyListScriptTests {
  private let desk: ScriptDesk
  private var sandbox: Sandbox { desk.sandbox }
  init() throws { desk = try ScriptDesk() }

  @Test("Each hospital with somebody blocked gets the list of its own, readable by the owner only")
  func lists() throws {
    var district = District(physicians: [
      District.Physician(1) { $0.photo = "无" },
      District.Physician(2) { $0.photo = "无"; $0.institution = District.hillside },
      District.Physician(3) { $0.photo = "无"; $0.institution = District.hillside },
    ])
    district.institutions.append(District.Institution(code: "71000009X45020311A1001", name: "无事医院"))
    try desk.clerk.take(district)
    try sandbox.makeFolder("周")
    let result = try desk.script("weekly-lists.sh", "周")
    #expect(result.status == 0, "\(result)")
    let today = desk.today
    let river = "\(District.riverside)-河畔医院-\(today).csv"
    let hill = "\(District.hillside)-山麓医院-\(today).csv"
    #expect(sandbox.names(in: "周") == [river, hill, "overview.csv"])
    for name in sandbox.names(in: "周") {
      #expect(sandbox.mode("周/\(name)") == 0o600, "\(name)")
      #expect(result.stdout.contains("周/\(name)"), "\(name)")
    }
    #expect(result.stdout.contains("\(hill)：2 人") && result.stdout.contains("共 2 份名单"), "\(result)")
    let list = try sandbox.text("周/\(hill)")
    #expect(list.contains(District.practiceCode(2)) && list.contains(District.practiceCode(3)))
    #expect(!list.contains(District.practiceCode(1)), "not another hospital's")
    for person in district.physicians { #expect(!list.contains(person.idNumber)) }
    #expect(try sandbox.read("周/\(hill)").starts(with: [0xEF, 0xBB, 0xBF]), "for Excel")
    #expect(try sandbox.text("周/overview.csv").contains("河畔医院"))
    // A second time on the same day the lists are replaced.
    #expect(try desk.script("weekly-lists.sh", sandbox.path("周")).status == 0)
    #expect(sandbox.names(in: "周").count == 3)
  }

  @Test("With nobody blocked there is only the overview")
  func nobody() throws {
    try desk.clerk.take(District(physicians: [District.Physician(1)]))
    try sandbox.makeFolder("周")
    let result = try desk.script("weekly-lists.sh", "周")
    #expect(result.status == 0, "\(result)")
    #expect(sandbox.names(in: "周") == ["overview.csv"])
  }

  @Test("Whatever an institution is called, its list is one file in the folder")
  func hostileNames() throws {
    let long = String(repeating: "很长的名称", count: 60)
    var district = District()
    district.institutions = [
      District.Institution(code: "../../X1", name: "河畔/../医院 \"甲\" '乙' $(touch x) `touch y`; touch z"),
      District.Institution(code: "A/1", name: "甲"), District.Institution(code: "A_1", name: "甲"),
      District.Institution(code: "-B", name: long),
    ]
    district.physicians = district.institutions.enumerated().map { place, institution in
      District.Physician(place + 1) { $0.institution = institution.code; $0.photo = "无"; $0.name = "韦 $(touch x)" }
    }
    try desk.clerk.take(district)
    try sandbox.makeFolder("周 $(touch v)")
    let before = sandbox.names()
    let result = try desk.script("weekly-lists.sh", "周 $(touch v)")
    #expect(result.status == 0, "\(result)")
    #expect(sandbox.names().filter { !$0.hasPrefix("cache.db-") } == before.filter { !$0.hasPrefix("cache.db-") })
    let today = desk.today
    let names = sandbox.names(in: "周 $(touch v)")
    #expect(names.count == 5, "\(names)")
    #expect(names.contains("A_1-甲-\(today).csv") && names.contains("A_1-甲-2-\(today).csv"), "\(names)")
    #expect(names.contains("_._.._X1-河畔_.._医院__甲___乙____touch_x___touch_y___touch_z-\(today).csv"), "\(names)")
    let cut = try #require(names.first { $0.hasPrefix("_B-") })
    #expect(cut.utf8.count < 200 && !cut.contains("\u{FFFD}"), "\(cut)")
    for name in names { #expect(sandbox.mode("周 $(touch v)/\(name)") == 0o600) }
  }
}
