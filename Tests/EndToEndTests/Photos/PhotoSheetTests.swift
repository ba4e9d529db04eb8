// SPDX-License-Identifier: GPL-3.0-or-later

import PictureSamples
import TestSupport
import Testing

@Suite("Reviewing photos on a page in a real browser, and applying what it saved", .serialized)
struct PhotoSheetTests {
  private static let saved = "photos-\(Clerk.today).csv"

  private static func n(_ number: Int) -> String { District.nurseNumber(number) }

  private static let samples = SamplePicture.distinct(8).map { SamplePicture.jpeg($0, quality: 80) }

  /// A hospital with so many nurses whose photo waits, each with a picture here.
  private func clerk(_ count: Int, name: @escaping @Sendable (Int) -> String? = { _ in nil }) throws -> Clerk {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(
      District(
        nurses: (1...count).map { number in
          District.Nurse(number) { nurse in
            nurse.photo = "待审核"
            if let name = name(number) { (nurse.name, nurse.department) = (name, name) }
          }
        }))
    let folder = try clerk.sandbox.makeFolder("照片")
    for number in 1...count { try put(number, Self.samples[number % 8], clerk) }
    _ = try clerk.run(["photo", "import", folder], timeout: 600)
    return clerk
  }

  private func put(_ number: Int, _ picture: [UInt8], _ clerk: Clerk) throws {
    _ = try clerk.sandbox.write("照片/\(Self.n(number)).jpg", picture)
  }

  /// Makes the page and works on it.
  private func work(_ clerk: Clerk, _ steps: [String]) throws -> BrowserRun {
    let page = clerk.sandbox.path("审核.html")
    try clerk.expectDone("photo", "sheet", page)
    #expect(clerk.sandbox.mode("审核.html") == 0o600)
    let folder = clerk.sandbox.exists("下载") ? clerk.sandbox.path("下载") : try clerk.sandbox.makeFolder("下载")
    return try BrowserRun(page: page, downloads: folder, steps, in: clerk.sandbox)
  }

  private func decided(_ clerk: Clerk) throws -> [String] {
    try clerk.rows("decision", "log").map {
      "\($0["kind"].string ?? "") \($0["certificate"].string ?? "") \($0["reason"].string ?? "")"
    }
  }

  @Test("Keys as in the terminal; what is saved is applied row by row")
  func keys() throws {
    let clerk = try clerk(5)
    let progress = "eval:document.getElementById('progress').textContent"
    let current = "eval:document.querySelector('.current').dataset.certificate"
    let work = try work(
      clerk,
      [
        current, "key:a", "key:r", "key:2", "key:u", current, "key:r", "key:t", "text:光线, \"太暗\"", "key:Enter", "key:s", "key:r",
        "key:Escape", "key:z", "eval:document.querySelector('.large').dataset.certificate", "key:a", progress, "click:#save",
        "download:\(Self.saved)",
      ])
    #expect(work.complaints == [])
    #expect(work.values.map(\.string) == [Self.n(1), Self.n(2), Self.n(4), "通过 2，退回 1，共 5 人"])
    let file = clerk.sandbox.path("下载/\(Self.saved)")
    let result = try clerk.run("photo", "apply", file, "--yes", "--format", "json")
    #expect(result.status == 0, "\(result)")
    #expect(try JSON(result.stdout)["summary"]["decided"].integer == 3)
    #expect(
      try decided(clerk) == [
        "photo.approve \(Self.n(1)) ", "photo.reject \(Self.n(2)) 光线, \"太暗\"", "photo.approve \(Self.n(4)) ",
      ])
    let again = try clerk.run("photo", "apply", file, "--yes", "--format", "json")
    #expect(try JSON(again.stdout)["summary"]["unchanged"].integer == 3)
  }

  @Test("A name that would be markup is a name; nothing is fetched, and the filter finds it")
  func hostile() throws {
    let name = "\"><img src=//x.example/y onerror=alert(1)><script>document.title='taken'</script>"
    let clerk = try clerk(2) { $0 == 1 ? name : nil }
    let work = try work(
      clerk,
      [
        "eval:document.title", "eval:document.querySelectorAll('img').length", "eval:document.querySelector('b').textContent",
        "key:/", "text:onerror", "eval:[...document.querySelectorAll('.card')].filter(card => !card.hidden).length",
        "text:zzz", "key:Enter", "key:a", "eval:document.getElementById('progress').textContent",
      ])
    #expect(work.complaints == [])
    #expect(work.values[0].string?.contains("taken") == false)
    #expect(work.values[1].integer == 2)
    #expect(work.values[2].string == name)
    #expect(work.values[3].integer == 1)
    #expect(work.values[4].string == "通过 0，退回 0，共 2 人", "what the filter hides is not decided on")
    let page = try clerk.sandbox.text("审核.html")
    #expect(!page.contains(District.Nurse(1).idNumber), "no ID numbers")
    #expect(try clerk.run("photo", "sheet", clerk.sandbox.path("审核.html")).status == 73, "never over an existing file")
    expectRefused(
      try clerk.run("photo", "sheet", clerk.sandbox.path("新.html"), "--output", clerk.sandbox.path("审核.html")), 64, "--output", "photo sheet")
  }

  @Test("A picture that was replaced between page and apply is refused, the others are taken; the refused row goes back in once mended")
  func replaced() throws {
    let clerk = try clerk(3)
    _ = try work(clerk, ["key:a", "key:a", "key:a", "click:#save", "download:\(Self.saved)"])
    try put(2, Self.samples[7], clerk)
    try clerk.expectDone("photo", "import", clerk.sandbox.path("照片"))
    let file = clerk.sandbox.path("下载/\(Self.saved)")
    let result = try clerk.run("photo", "apply", file, "--yes", "--format", "json")
    #expect(result.status == 1, "\(result)")
    let refused = try JSON(result.stdout)["rows"].elements.filter { $0["result"].string == "refused" }
    #expect(refused.map { $0["refusal"].string } == ["picture-changed"])
    #expect(try decided(clerk).count == 2)
    #expect(try clerk.sandbox.text("下载/\(Self.saved).refused.csv").contains(Self.n(2)))
  }

  @Test("A file that is none, and words that nobody knows, are named; empty rows are passed over")
  func badFile() throws {
    let clerk = try clerk(3)
    let other = try clerk.sandbox.write("别的.csv", "姓名,编码\n张三,1\n")
    expectRefused(try clerk.run("photo", "apply", other, "--yes"), 65, "photo sheet")
    let picture = try #require(try clerk.rows("photo", "queue").first?["picture"].string)
    let rows = "\(Self.n(1)),\(picture),同意,\n\(Self.n(2)),,,\n\(Self.n(3)),,approve,\n"
    let file = try clerk.sandbox.write("审核.csv", "certificate,picture,action,reason\n" + rows)
    let result = try clerk.run("photo", "apply", file, "--yes", "--format", "json")
    #expect(result.status == 1, "\(result)")
    #expect(try JSON(result.stdout)["rows"].elements.map { $0["refusal"].string } == ["action", "no-picture"])
  }

  /// Forty people; five hundred in a long run.
  @Test("The same folder by keys in a terminal and on the page leaves the same decisions")
  func sameDecisions() throws {
    let count = SeededRandom.rounds(40, long: 500)
    let (byKeys, byPage) = (try clerk(count), try clerk(count))
    // Of five: three are approved, one is returned, one skipped.
    let answers = (0..<count).map { $0 % 5 }
    let pty = try Pty(
      ["photo", "review", "--as-of", Clerk.today], environment: ["ECERT_CACHE": byKeys.cache], in: byKeys.sandbox)
    for (place, answer) in answers.enumerated() {
      try pty.expect("\(place + 1)/\(count)")
      try pty.send(answer < 3 ? "a" : answer == 3 ? "r2" : "s")
    }
    try pty.expect("u 撤回  q 离开")
    try pty.send("q")
    #expect(try pty.wait(timeout: 60).status == 0)
    let steps = answers.flatMap { $0 < 3 ? ["key:a"] : $0 == 3 ? ["key:r", "key:2"] : ["key:s"] }
    let work = try work(byPage, steps + ["click:#save", "download:\(Self.saved)"])
    #expect(work.complaints == [])
    try byPage.expectDone("photo", "apply", byPage.sandbox.path("下载/\(Self.saved)"), "--yes")
    let decisions = try decided(byKeys)
    #expect(decisions.count == answers.count { $0 < 4 })
    #expect(decisions == (try decided(byPage)))
  }
}
