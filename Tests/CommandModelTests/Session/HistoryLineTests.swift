// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import TestSupport
import Testing

@Suite("Lines as the history keeps them")
struct HistoryLineTests {
  private func kept(_ line: String, codes: Set<String> = []) -> String? {
    HistoryLine.of(line, in: SampleCommands.table) { codes.contains($0) }
  }

  @Test(
    "Words of commands, names of options and values of closed lists stay",
    arguments: [
      ("blocked", "blocked"), ("renewal", "renewal"), ("受阻", "受阻"), ("診斷 3", "診斷 3"), ("延续注册 due", "延续注册 due"),
      ("blocked --kind nurse --all", "blocked --kind nurse --all"), ("blocked --kind=nurse -a", "blocked --kind nurse -a"),
      ("blocked -k=nurse -n20", "blocked -k nurse -n 20"), ("--quiet  blocked", "--quiet blocked"),
      ("blocked -qa", "blocked -q -a"), ("blocked --format csv", "blocked --format csv"),
      ("blocked --reason photo.missing,photo.rejected", "blocked --reason photo.missing,photo.rejected"),
      ("import nurses 护士.csv", "import nurses …"), ("init --office institution", "init --office institution"),
      ("blocked --reason", "blocked --reason"),
    ])
  func vocabulary(line: String, expected: String) {
    #expect(kept(line) == expected)
  }

  @Test(
    "Every other word is hidden",
    arguments: [
      ("why 张三丰", "why …"), ("why '张 三 丰'", "why …"), ("renewal submit 3 张三丰 5", "renewal submit 3 … 5"),
      ("renewal submit 3 --reason '本人申请' -y", "renewal submit 3 --reason … -y"),
      ("renewal submit 3 --reason photo.missing", "renewal submit 3 --reason …"),
      ("blocked --kind doctor", "blocked --kind …"), ("blocked --kind 张三丰", "blocked --kind …"),
      ("blocked --reason photo.missing,张三丰", "blocked --reason …"), ("blocked --all=张三丰", "blocked --all …"),
      ("blocked --bogus 张三丰", "blocked … …"), ("blocked --bogus=张三丰", "blocked …"), ("why -- --张三丰", "why …"),
      ("blocked --cache /home/张三丰/a.db", "blocked --cache …"), ("import nurses -m 姓名=name a.csv", "import nurses -m … …"),
    ])
  func others(line: String, expected: String) {
    #expect(kept(line) == expected)
  }

  @Test(
    "Days and numbers of rows stay, as typed",
    arguments: [
      ("blocked --as-of 2026-11-23", "blocked --as-of 2026-11-23"), ("blocked --as-of=2026-02-29", "blocked --as-of …"),
      ("blocked --as-of 20261123", "blocked --as-of …"), ("why 1", "why 1"), ("why 99999", "why 99999"), ("why 100000", "why …"),
      ("why 0", "why …"), ("renewal submit 1-5,8 12", "renewal submit 1-5,8 12"), ("renewal submit 1～5、８", "renewal submit 1～5、８"),
      ("renewal submit 5-1", "renewal submit …"), ("renewal due 60", "renewal due 60"),
    ])
  func numbers(line: String, expected: String) {
    #expect(kept(line) == expected)
  }

  @Test(
    "What follows | and > is hidden whole",
    arguments: [
      ("why 3 | grep 张三丰", "why 3 | …"), ("why 3|grep 3", "why 3 | …"), ("why 3 > 张三丰.txt", "why 3 > …"),
      ("blocked >> 3", "blocked > …"), ("blocked |", "blocked | …"), ("why 张三丰 > 3", "why … > …"),
    ])
  func destinations(line: String, expected: String) {
    #expect(kept(line) == expected)
  }

  @Test(
    "A line that names no command is not kept at all",
    arguments: [
      "", "  ", "'", "\"", "\\", "|", "> a", "| cat", "--quiet", "--", "张三丰", "450203198503150028", "wyh 3", "why3",
      "renewal sumbit 3", "--reason 本人申请", "self",
    ])
  func nothing(line: String) {
    #expect(kept(line) == nil)
  }

  @Test("Codes stay where the cache knows them as an institution's or a certificate's")
  func codes() {
    let (certificate, institution) = ("110450203000123", "PDY00123345020319A1001")
    let lines = ["why \(certificate)", "init --institution \(institution)", "renewal submit 3 \(certificate)"]
    for line in lines {
      #expect(kept(line, codes: [certificate, institution]) == line)
      let hidden = line.replacing(certificate, with: "…").replacing(institution, with: "…")
      #expect(kept(line) == hidden)
    }
    #expect(kept("why \(certificate),450203198503150028", codes: [certificate]) == "why …")
    #expect(kept("\(certificate) 3", codes: [certificate]) == nil)
    #expect(kept("why 3 | grep \(certificate)", codes: [certificate]) == "why 3 | …")
  }

  /// Every place of a line that a person may put something into.
  private static let places = [
    "why @", "why 3 @", "診斷 @", "renewal submit 3 @ 5", "renewal submit -- @", "renewal submit -- -@", "blocked --limit @",
    "blocked --limit=@", "blocked -n @", "blocked -n@", "blocked -n=@", "blocked -an@", "blocked --all=@", "blocked --as-of @",
    "blocked --reason @", "blocked --reason=photo.missing,@", "blocked --kind @", "--operator @ why 3", "--operator=@ why 3",
    "--bogus=@ why 3", "--bogus @ why 3", "--bogus @ renewal due", "--bogus @ --rogue @ blocked", "--bogus @ renewal", "-Z @ why 3",
    "——bogus @ why 3", "--bogus @ help why", "blocked --bogus @", "--@ why 3", "-@ why 3", "why --@", "why -@", "@", "@ why 3",
    "wyh @", "why@", "renewal @", "renewal sumbit @", "renewal @ due", "help @", "help renewal @", "why '@'", "why \"@\"", "why '@",
    "why \"3 @", "'why\u{3000}@'", "'why\u{3000}@' 3", "'renewal\u{3000}submit\u{3000}@' 3", "renewal 'submit\u{3000}@' 3",
    "--bogus '@\u{3000}why' 3", "--bogus 'why\u{3000}@' 3", "why 3,@", "why @-3", "why @\\", "why 3 | grep @", "why 3|@",
    "why 3 > @.csv", "why 3>@", "why @|cat", "why @>a", "why 3 > 'a @", "import nurses @.csv", "import @ a.csv",
    "import nurses --map=@=name a.csv", "init --office @ --institution @",
  ]

  /// Digits in a row, full-width ones too.
  private func longestNumber(in text: String) -> Int {
    var (longest, length) = (0, 0)
    for scalar in text.unicodeScalars {
      length = scalar.properties.numericType == .decimal ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }

  @Test(
    "No ID number is kept, wherever it stands",
    arguments: [
      "450203850315002", "450203198503150028", "45020319850315002X", "45020319850315002x", "45020319850315002×",
      "４５０２０３１９８５０３１５００２８", "４５０２０３１９８５０３１５００２Ｘ",
    ])
  func idNumbers(number: String) {
    for place in Self.places {
      let line = place.replacing("@", with: number)
      let text = kept(line) ?? ""
      #expect(longestNumber(in: text) < 6, "\(line) is kept as \(text)")
    }
  }

  @Test("No name is kept, wherever it stands", arguments: ["张三丰", "阿依古丽·托合提", "Abdul", "欧阳", "𠅤𠅤"])
  func names(name: String) {
    for place in Self.places {
      let line = place.replacing("@", with: name)
      let text = kept(line) ?? ""
      #expect(!text.contains(name), "\(line) is kept as \(text)")
    }
  }

  @Test("Of a line made of any words no personal one is kept")
  func anyLine() {
    var random = SeededRandom("history of any words")
    let personal = ["张三丰", "450203198503150028", "450203850315002", "４５０２０３１９８５０３１５００２８", "Abdul", "本人申请", "晴川市第一医院"]
    let others = [
      "why", "诊断", "診斷", "renewal", "延续注册", "due", "submit", "blocked", "import", "nurses", "help", "init", "self-test",
      "--kind", "-k", "nurse", "--reason", "photo.missing", "-n", "--limit", "--all", "-a", "-qy", "--operator", "--as-of",
      "2026-11-23", "--bogus", "-Z", "——kind", "－－ｋｉｎｄ", "--", "-", "3", "1-5,8", "PDY00123345020319A1001", "…",
    ]
    let glue = [" ", " ", " ", " ", " ", "\u{3000}", "=", ",", "-", "|", ">", "'", "\"", "\\", "' ", " '", "\" ", " \"", ""]
    for _ in 0..<SeededRandom.rounds(20_000) {
      var line = ""
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        line += random.one(of: random.once(in: 3) ? personal : others) + random.one(of: glue)
      }
      guard let text = kept(line, codes: ["PDY00123345020319A1001"]) else { continue }
      for word in personal where text.contains(word) {
        Issue.record("\(line.debugDescription) is kept as \(text.debugDescription), seed \(random.seed)")
        return
      }
    }
  }
}
