// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@testable import Commands

@Suite("Where --output asks for pages")
struct PagePlaceTests {
  private func place(_ words: String...) throws -> PagePlace? {
    guard case .command(let arguments) = CommandRegistry.table.parse(words) else {
      throw NoCommand(words: words)
    }
    return PagePlace(arguments, isFolder: { $0 == "现有" })
  }

  private struct NoCommand: Error { let words: [String] }

  @Test("A page is one by its ending, a folder by its slash or because it is there")
  func places() throws {
    #expect(try place("notice", "韦岚", "--output", "告知.html") == .file("告知.html"))
    #expect(try place("notice", "韦岚", "--output", "A.HTM") == .file("A.HTM"))
    #expect(try place("notice", "--kind", "nurse", "--output", "告知/") == .folder("告知"))
    #expect(try place("notice", "韦岚", "--output", "a/b.html//") == .folder("a/b.html"))
    #expect(try place("notice", "韦岚", "--output", "现有") == .folder("现有"))
    #expect(try place("notice", "韦岚", "--output", "/") == .folder("/"))
  }

  @Test("Another ending, a format or another command ask for what they always did")
  func others() throws {
    #expect(try place("notice", "韦岚") == nil)
    #expect(try place("notice", "韦岚", "--output", "告知.txt") == nil)
    #expect(try place("notice", "韦岚", "--output", "html") == nil)
    #expect(try place("notice", "韦岚", "--output", "告知.html", "--format", "json") == nil)
    #expect(try place("notice", "韦岚", "--output", "告知/", "--format", "csv") == nil)
    #expect(try place("blocked", "--output", "受阻.html") == nil)
  }
}

@Suite("Names of pages for institutions")
struct InstitutionFileNamesTests {
  private func names(_ codes: String...) -> [String] {
    var names = InstitutionFileNames(suffix: ".html")
    return codes.map { names.name(for: $0) }
  }

  @Test("are their codes, without what could lead elsewhere")
  func plain() {
    #expect(names("71000001X45020311A1001") == ["71000001X45020311A1001.html"])
    #expect(names("../../X", ".htaccess", "A/B\\C", "") == ["______X.html", "_htaccess.html", "A_B_C.html", "_.html"])
  }

  @Test("are never the same twice, on a file system that does not tell A from a either")
  func different() {
    #expect(names("甲", "乙", "_") == ["_.html", "_-2.html", "_-3.html"])
    #expect(names("a1", "A1", "A1-2", "A1") == ["a1.html", "A1-2.html", "A1-2-2.html", "A1-3.html"])
  }

  @Test("stay short, however long a code is")
  func long() {
    let code = String(repeating: "甲", count: 60_000)
    #expect(names(code, code).allSatisfy { $0.utf8.count < 80 })
  }
}
