// SPDX-License-Identifier: GPL-3.0-or-later

import PictureSamples
import Testing

@Suite("The photo desk: import, queue, check, approve, return")
struct PhotoDeskTests {
  private static let n = (1...9).map(District.nurseNumber)

  /// A hospital with so many nurses, whose photo the registry shows as this.
  private func clerk(_ count: Int = 3, photo: String = "无") throws -> Clerk {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(Self.district(count, photo: photo))
    return clerk
  }

  private static func district(_ count: Int, photo: String) -> District {
    District(nurses: (1...count).map { number in District.Nurse(number) { $0.photo = photo } })
  }

  /// Pictures that do not look alike.
  private static func pictures(_ count: Int) -> [[UInt8]] {
    SamplePicture.distinct(count).map { SamplePicture.jpeg($0, quality: 80) }
  }

  @discardableResult
  private func put(_ pictures: [(String, [UInt8])], _ clerk: Clerk) throws -> String {
    if !clerk.sandbox.exists("照片") { _ = try clerk.sandbox.makeFolder("照片") }
    for (name, bytes) in pictures {
      if let slash = name.lastIndex(of: "/") { _ = try? clerk.sandbox.makeFolder("照片/" + name[..<slash]) }
      _ = try clerk.sandbox.write("照片/" + name, bytes)
    }
    return clerk.sandbox.path("照片")
  }

  @Test("Pictures are matched by certificate or number of either generation, in subfolders, in any case of their ending")
  func matching() throws {
    let clerk = try clerk(4)
    let numbers = (1...4).map { District.Nurse($0).idNumber }
    let pictures = Self.pictures(4)
    let folder = try put(
      [
        (Self.n[0] + ".jpg", pictures[0]), ("病区/" + numbers[1] + ".JPEG", pictures[1]),
        (Numbers.firstGeneration(of: numbers[2]) + ".Jpg", pictures[2]), ("说明.txt", [1]),
      ], clerk)
    let result = try clerk.run("photo", "import", folder, "--format", "json")
    #expect(result.status == 0, "\(result)")
    let answer = try JSON(result.stdout)
    #expect(answer["summary"]["added"].integer == 3)
    #expect(Set(answer["rows"].elements.compactMap { $0["certificate"].string }) == Set(Self.n[0...2]))
    #expect(!result.stdout.contains(numbers[1]), "a number in a name is masked")
    #expect(try clerk.blockers(Self.n[0]).contains("photo.pending"))
    #expect(try clerk.blockers(Self.n[3]).contains("photo.missing"))
    let again = try clerk.json("photo", "import", folder)
    #expect(again["summary"]["unchanged"].integer == 3)
    try clerk.expectDone("cache", "check")
  }

  @Test("What is not taken is named: nobody's, a second one, unreadable, no file; the same under two people is a warning")
  func leftOver() throws {
    let clerk = try clerk(6)
    let pictures = Self.pictures(3)
    let folder = try put(
      [
        (Self.n[0] + ".jpg", pictures[0]), ("b/" + Self.n[0] + ".jpg", pictures[1]), (Self.n[1] + ".jpg", pictures[0]),
        (Self.n[2] + ".jpg", []), ("石青螺.jpg", pictures[2]), (District.nurseNumber(77) + ".png", pictures[2]),
        (Self.n[5] + ".png", pictures[2]),
      ], clerk)
    try clerk.sandbox.link("照片/\(Self.n[3]).jpg", to: "/etc/passwd")
    try clerk.sandbox.fifo("照片/\(Self.n[4]).jpg")
    let result = try clerk.run("photo", "import", folder, "--format", "json")
    #expect(result.status == 1, "\(result)")
    let answer = try JSON(result.stdout)
    var found: [String: String] = [:]
    for row in answer["rows"].elements {
      found[row["file"].string ?? ""] = "\(row["result"].string ?? "") \(row["problem"].string ?? "")"
    }
    #expect(found[Self.n[2] + ".jpg"] == "unreadable empty")
    #expect(found["石青螺.jpg"] == "unmatched ")
    #expect(found[District.nurseNumber(77) + ".png"] == "unmatched ")
    #expect(found[Self.n[3] + ".jpg"] == "unreadable not-a-file")
    #expect(found[Self.n[4] + ".jpg"] == "unreadable not-a-file")
    let summary = answer["summary"]
    #expect(
      [summary["added"], summary["unmatched"], summary["second"], summary["unreadable"], summary["shared"]].map(\.integer)
        == [3, 2, 1, 3, 1])
    #expect(try clerk.warnings(Self.n[0]) == ["photo.shared"])
    #expect(try clerk.warnings(Self.n[1]) == ["photo.shared"])
    let check = try clerk.run("photo", "check", Self.n[5], "--format", "json")
    #expect(check.status == 1)
    let codes = try JSON(check.stdout)["rows"][0]["findings"].elements.map { $0["code"].string }
    #expect(codes.first == "file-type", "a JPEG that is called .png")
  }

  @Test("Reviewed, to be entered, confirmed by the next export; a photo that comes anew waits again")
  func walk() throws {
    let clerk = try clerk(2, photo: "待审核")
    let pictures = Self.pictures(3)
    let folder = try put([(Self.n[0] + ".jpg", pictures[0])], clerk)
    try clerk.expectDone("photo", "import", folder)
    let queue = try clerk.rows("photo", "queue")
    #expect(queue.map { $0["certificate"].string } == [Self.n[0], Self.n[1]])
    #expect(queue[0]["width"].integer == 360 && queue[1]["picture"] == .null)
    #expect(try clerk.rows("photo", "queue", "--held").count == 1)
    #expect(try clerk.why(Self.n[0])["blockers"][0]["next"].string == "ecert-admin photo show \(Self.n[0])")
    expectRefused(try clerk.run("photo", "approve", Self.n[0]), 77, "--yes")
    try clerk.expectDone("photo", "approve", Self.n[0], "--yes")
    #expect(try clerk.verdict(Self.n[0]) == "licensable")
    #expect(try clerk.rows("photo", "queue").count == 1)
    expectRefused(try clerk.run("photo", "approve", Self.n[1], "--yes"), 77, "--seen-elsewhere")
    try clerk.expectDone("photo", "reject", Self.n[1], "--reason", "2", "--yes")
    #expect(try clerk.blockers(Self.n[1]) == ["photo.rejected"])
    let log = try clerk.rows("decision", "log")
    #expect(log.map { $0["reason"].string } == [nil, "照片模糊"])
    #expect(log[0]["basis"]["picture"].string?.utf8.count == 64)
    #expect(try clerk.rows("decision", "export").map { $0["to"].string } == ["approved", "rejected"])
    let other = try clerk.on("2026-11-24").take("nurses", Self.district(1, photo: "已通过").sheet("nurses"), "--format", "json")
    #expect(try JSON(other.stdout)["summary"]["confirmed"].integer == 1)
    try put([(Self.n[1] + ".jpg", pictures[1])], clerk)
    try clerk.expectDone("photo", "import", folder)
    #expect(try clerk.blockers(Self.n[1]) == ["photo.pending"], "the new one waits")
    #expect(try clerk.rows("decision", "log").map { $0["state"].string } == ["confirmed", "superseded"])
    try clerk.expectDone("cache", "check")
    try clerk.expectDone("decision", "verify")
  }

  @Test("Two clerks at one photo: one decides, the other is told")
  func twoClerks() throws {
    let first = try clerk(1, photo: "待审核")
    let second = Clerk(sandbox: first.sandbox)
    try first.expectDone("photo", "approve", Self.n[0], "--seen-elsewhere", "国家系统", "--yes")
    expectRefused(try second.run("photo", "reject", Self.n[0], "--reason", "1", "--yes"), 77, "decision undo")
    try second.expectDone("decision", "undo", "1", "--reason", "看错", "--yes")
    try second.expectDone("photo", "reject", Self.n[0], "--reason", "1", "--yes")
  }

  @Test("An authority's desk reviews nobody's photos, a hospital none of another's")
  func offices() throws {
    let authority = try Clerk()
    try authority.take(Self.district(1, photo: "待审核"))
    let folder = try put([], authority)
    expectRefused(try authority.run("photo", "import", folder), 77, "机构")
    expectRefused(try authority.run("photo", "approve", Self.n[0], "--yes"), 77, District.riverside)
    let other = try Clerk(institution: District.hillside)
    try other.take(Self.district(1, photo: "待审核"))
    expectRefused(try other.run("photo", "approve", Self.n[0], "--yes"), 65)
    expectRefused(try other.run("photo", "check", Self.n[0]), 65)
  }

  @Test("Nothing to import, no picture to check, a reason that is missing: each says so")
  func badInput() throws {
    let clerk = try clerk(1, photo: "待审核")
    let empty = try clerk.sandbox.makeFolder("空")
    expectRefused(try clerk.run("photo", "import", empty), 65, ".jpg")
    expectRefused(try clerk.run("photo", "import", clerk.sandbox.path("没有")), 66, "没有这个")
    expectRefused(try clerk.run("photo", "check", Self.n[0]), 66, "photo import")
    expectRefused(try clerk.run("photo", "show", Self.n[0]), 66, "photo import")
    expectRefused(try clerk.run("photo", "reject", Self.n[0], "--yes"), 64, "--reason")
    expectRefused(try clerk.run("config", "set", "photo.preset.25x35mm", "很大"), 64, "很大")
  }

  @Test("A picture is shown as the terminal says that it takes it, else drawn where there are colours, never in a pipe unless asked; saved it is as it came, 0600, and over nothing")
  func show() throws {
    let clerk = try clerk(1)
    let picture = Self.pictures(1)[0]
    try clerk.expectDone("photo", "import", try put([(Self.n[0] + ".jpg", picture)], clerk))
    #expect(!(try clerk.expectDone("photo", "show", Self.n[0]).stdout.contains("▀")))
    let drawn = try clerk.expectDone("photo", "show", Self.n[0], "--color", "always").stdout
    #expect(drawn.contains("▀") && drawn.contains("\u{1B}[38;5;") && drawn.hasSuffix("\u{1B}[0m\n"))
    let answers = [
      ("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4c", "\u{1B}_Ga=T,f=24,"), ("\u{1B}P>|iTerm2 3.5\u{1B}\\\u{1B}[?62;4c", "\u{1B}]1337;File=inline=1"),
      ("\u{1B}[?62;4;6c", "\u{1B}P0;1q"), ("\u{1B}[?6c", "▀"), ("", "▀"),
    ]
    for (answer, picture) in answers {
      let pty = try Pty(
        ["photo", "show", Self.n[0], "--as-of", Clerk.today], environment: ["ECERT_CACHE": clerk.cache], in: clerk.sandbox)
      try pty.expect("\u{1B}[c")
      try pty.send(answer)
      try pty.expect(picture)
      #expect(try pty.wait().status == 0 && pty.echoes && pty.editsLines)
    }
    let file = clerk.sandbox.path("看.jpg")
    try clerk.expectDone("photo", "show", Self.n[0], "--save", file)
    #expect(try clerk.sandbox.read("看.jpg") == picture)
    #expect(clerk.sandbox.mode("看.jpg") == 0o600)
    let again = try clerk.run("photo", "show", Self.n[0], "--save", file)
    #expect(again.status == 73)
  }
}
