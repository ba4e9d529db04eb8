// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Guides and README: what they print can be typed")
struct GuideTests {
  private static let readme = "README.md"
  private static let folder = "Docs/Guides/"
  private static let indexPage = folder + "README.md"

  private static let pages: [String] = {
    // Where the folder cannot be read, the test of the index fails.
    let names = (try? Checkout.names(in: folder)) ?? []
    return [readme] + names.filter { $0.hasSuffix(".md") }.map { folder + $0 }
  }()

  @Test("Every example runs, in the order of the page", arguments: pages)
  func examples(page: String) throws {
    let guide = Guide(try Checkout.text(page), desk: page == Self.readme ? .empty : .demo)
    for problem in guide.problems { Issue.record("\(page):\(problem)") }
    if page != Self.indexPage { #expect(!guide.examples.isEmpty, "\(page) has no example") }
    if guide.examples.isEmpty { return }
    let desk = try desk(guide.desk)
    // Exports come as workbooks too; the demonstration makes none.
    if guide.examples.contains(where: { $0.text.contains("护士.xlsx") }) {
      try expectDone("iconv -f GB18030 -t UTF-8 护士.csv > 护士.txt", desk)
      try expectDone(WorkbookMaker.writing("护士.xlsx", "在册护士=护士.txt"), desk)
    }
    for line in guide.examples {
      let result = try desk.enter(line.text)
      #expect(line.accepts(result), "\(page):\(line.number): \(line.text)\n\(result)")
    }
  }

  private func desk(_ kind: Guide.Desk) throws -> ShellDesk {
    let folder = try MasterFolder.demo.copy()
    switch kind {
    case .demo: return try ShellDesk(folder, cache: "cache.db")
    case .empty: return try ShellDesk(folder, cache: "新.db")
    case .institution(let code):
      let desk = try ShellDesk(folder, cache: "本院.db")
      try expectDone("rm -f *.rejects.csv", desk)
      try expectDone("ecert-admin init --office institution --institution \(code) --operator 陆云", desk)
      for words in ["institutions 机构", "qualifications 医师资格", "physicians 医师", "nurses 护士", "accounts 账户"] {
        try expectDone("ecert-admin import \(words).csv", desk)
      }
      return desk
    }
  }

  /// Of the demo's files some rows are rejected, which is 1.
  private func expectDone(_ line: String, _ desk: ShellDesk) throws {
    let result = try desk.enter(line)
    try #require(result.status == 0 || result.status == 1, "\(line): \(result)")
  }

  @Test("The index leads to every guide, README to the index")
  func index() throws {
    let index = try Checkout.text(Self.indexPage)
    let guides = Self.pages.filter { $0.hasPrefix(Self.folder) && $0 != Self.indexPage }
    #expect(!guides.isEmpty)
    for guide in guides { #expect(index.contains("(\(guide.dropFirst(Self.folder.count)))"), "\(guide)") }
    #expect(try Checkout.text(Self.readme).contains("(\(Self.indexPage))"))
  }
}

@Suite("Guides: how their examples are read")
struct GuideConventionTests {
  @Test("Lines to type, continued ones, in a list, with a status; output and other blocks are none")
  func reading() {
    let guide = Guide(
      """
      # 名称

      ```console
      $ ecert-admin why 1   # 65
      错误：$ 没有
      $ ecert-admin blocked \\
          --owner person
      ```

      1. 列表

         ```console
         $ ecert-admin config set x '# 3'
         ```

      ```sh
      $ 不是
      ```
      """)
    #expect(guide.problems == [])
    #expect(guide.desk == .demo)
    #expect(
      guide.examples == [
        Guide.Line(number: 4, text: "ecert-admin why 1   # 65"),
        Guide.Line(number: 6, text: "ecert-admin blocked \\\n    --owner person"),
        Guide.Line(number: 13, text: "ecert-admin config set x '# 3'"),
      ])
    #expect(guide.examples.map(\.status) == [65, nil, nil])
  }

  @Test("The desk is named in one of the first two lines")
  func markers() {
    #expect(Guide("<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# 名称").desk == .demo)
    #expect(Guide("# 名称\n<!-- empty -->").desk == .empty)
    #expect(Guide("<!-- institution A1 -->\n# 名称").desk == .institution(code: "A1"))
    #expect(Guide("# 名称\n\n<!-- empty -->").desk == .demo)
  }

  @Test(
    "What is against the convention is named, with its line",
    arguments: [
      ("<!-- emty -->", "1: unknown marker"), ("<!-- institution -->", "1: unknown marker"),
      ("<!-- empty -->\n<!-- institution A1 -->", "2: a second marker"),
      ("文字\n```console\n$ ls", "2: a fence without an end"),
      ("```bash\nls\n```", "1: unknown info string"), ("````text\n````", "1: unknown info string"),
      ("```console\n$ ls\n```sh", "3: a fence within that of line 1"), ("~~~\n~~~", "1: a fence of tildes"),
      ("```console\n$ ls \\\n```", "2: goes on behind the end of its block"),
      ("```console\n$ls\n```", "1: a console without a line to type"),
    ])
  func problems(text: String, problem: String) {
    let problems = Guide(text).problems
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }
}
