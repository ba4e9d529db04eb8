// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Licensing
import TestSupport
import Testing

@Suite("What moves a blocker on")
struct RemedyTests {
  private static let remedies: [(Blocker, Owner, String)] = [
    (.qualificationUnverified, .province, "ecert-admin qualification refer 110450203000123"),
    (.nameDiffers, .authority, "ecert-admin qualification candidates 110450203000123"),
    (.idDiffers, .authority, "ecert-admin qualification candidates 110450203000123"),
    (.codeDiffers, .authority, "ecert-admin qualification candidates 110450203000123"),
    (.levelOrCategoryDiffers, .authority, "ecert-admin qualification compare 110450203000123 1"),
    (.nameAndIdDiffer, .authority, "ecert-admin qualification compare 110450203000123 1"),
    (.notInForce, .authority, "ecert-admin why 110450203000123"),
    (.statusUnknown, .authority, "ecert-admin why 110450203000123"),
    (.expired, .institution, "ecert-admin renewal submit 110450203000123"),
    (.accountUnregistered, .person, "ecert-admin notice 110450203000123"),
    (.accountInactive, .person, "ecert-admin notice 110450203000123"),
    (.photoMissing, .person, "ecert-admin notice 110450203000123"),
    (.photoRejected, .person, "ecert-admin notice 110450203000123"),
    (.photoPending, .institution, "ecert-admin photo show 110450203000123"),
  ]

  @Test("is an owner's turn and a command", arguments: remedies)
  func remedy(blocker: Blocker, owner: Owner, next: String) {
    let remedy = Remedy(of: blocker)
    #expect(remedy.owner == owner)
    #expect(remedy.next(for: "110450203000123") == next)
  }

  @Test("is known of every blocker")
  func complete() {
    #expect(Self.remedies.map(\.0) == Blocker.allCases)
  }

  @Test("owners are the contract's, in the order of the board")
  func owners() {
    #expect(Owner.allCases.map(\.rawValue) == ["person", "institution", "authority", "province"])
  }

  @Test(
    "leaves a word of letters, digits, point, underline, hyphen and slash as it is",
    arguments: [
      "110450203000123", "a.b_c-d/e", "AZaz09", "-", "/", ".",
    ])
  func plain(word: String) {
    #expect(Remedy.quoted(word) == word)
  }

  @Test(
    "puts any other word in single quotes",
    arguments: [
      ("", "''"), ("桂医1号", "'桂医1号'"), ("a b", "'a b'"), ("a;b", "'a;b'"), ("$(x)", "'$(x)'"),
      ("`x`", "'`x`'"),
      ("a\\b", "'a\\b'"), ("\"", "'\"'"), ("a=b", "'a=b'"), ("~", "'~'"), ("a+b", "'a+b'"), ("*", "'*'"),
      ("'", "''\\'''"), ("a'b", "'a'\\''b'"), ("'; reboot '", "''\\''; reboot '\\'''"), ("１１０", "'１１０'"),
      ("é", "'é'"), ("'\u{301}", "''\\''\u{301}'"), ("@", "'@'"), ("[", "'['"), ("`", "'`'"), ("{", "'{'"),
      (":", "':'"), (",", "','"),
    ])
  func quoted(word: String, expected: String) {
    #expect(Bytes(Remedy.quoted(word)) == Bytes(expected))
  }

  @Test("quotes the certificate inside the command line and nothing else")
  func quotedInside() {
    #expect(
      Remedy(of: .levelOrCategoryDiffers).next(for: "医'1") == "ecert-admin qualification compare '医'\\''1' 1")
  }

  @Test("a shell reads each word back as it was")
  func shell() throws {
    var random = SeededRandom("a shell reads a quoted word back as it was")
    let alphabet = [
      "'", "\"", "\\", "$", "`", " ", ";", "&", "|", "<", ">", "(", ")", "*", "?", "~", "#", "!", "=",
      "-", "/", "a", "Z", "9", "医", "\u{301}", "\t",
    ]
    let words = (0..<300).map { _ in random.text(of: alphabet, length: 0...8) }
    let command = "printf '%s\\n' " + words.map(Remedy.quoted).joined(separator: " ")
    let output = try #require(shellOutput(command))
    #expect(
      output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
        Array($0)
      }
        == words.map { Array($0.utf8) })
  }

  private func shellOutput(_ command: String) -> [UInt8]? {
    guard let pipe = popen(command, "r") else { return nil }
    var output: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
    return pclose(pipe) == 0 ? output : nil
  }
}
