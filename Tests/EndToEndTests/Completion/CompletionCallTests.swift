// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("What the completion scripts ask the program")
struct CompletionCallTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func ask(_ line: String, _ asking: Clerk? = nil, cache: String? = nil, shell: String = "bash") throws -> RunResult {
    let path = cache ?? (asking ?? clerk).cache
    let result = try run(
      ["--complete", shell], in: clerk.sandbox, environment: ["ECERT_CACHE": path], input: Array(line.utf8), timeout: 20)
    #expect(result.status == 0 && result.stderr.isEmpty, "\(result)")
    return result
  }

  private func values(_ line: String, _ asking: Clerk? = nil) throws -> Set<String> {
    Set(try ask(line, asking).stdout.components("\n").dropFirst(3).map { $0.components("\t")[0] }.filter { !$0.isEmpty })
  }

  @Test("The answer: the kind, the word, the path or whether it stays open, then the candidates")
  func format() throws {
    #expect(try ask("ecert-admin blo").stdout.hasPrefix("words\nblo\n\nblocked\t"))
    #expect(try ask("ecert-admin import physicians 'a b").stdout.hasPrefix("files\n'a b\na b\n.csv\n"))
    #expect(try ask("ecert-admin demo a\\ b").stdout == "folders\na\\ b\na b\n")
  }

  @Test("Another shell, too many words, a line beyond the limit or of other bytes: silence")
  func silence() throws {
    #expect(try ask("ecert-admin ", shell: "tcsh").stdout.isEmpty)
    #expect(try ask(String(repeating: "a", count: 70_000)).stdout.isEmpty)
    #expect(try run(["--complete", "bash", "x"], in: clerk.sandbox).stdout.isEmpty)
    let bytes = try run(["--complete", "bash"], in: clerk.sandbox, input: [0xFF, 0xFE, 0x20, 0xFF])
    #expect(bytes.status == 0 && bytes.stderr.isEmpty)
  }

  @Test("No command list names it")
  func hidden() throws {
    #expect(try !run(["help"], in: clerk.sandbox).stdout.contains("--complete"))
    #expect(try !values("ecert-admin --").contains("--complete"))
  }

  @Test("An ID number is never among the answers, and typing one finds nobody", arguments: ["bash", "zsh", "fish"])
  func numbers(shell: String) throws {
    func line(_ typed: String) -> String { shell == "bash" ? "ecert-admin why \(typed)" : "ecert-admin\0why\0\(typed)\0" }
    for person in District.mixed.physicians {
      for typed in [person.idNumber, String(person.idNumber.prefix(6)), String(person.idNumber.suffix(8))] {
        let lines = try ask(line(typed), shell: shell).stdout.components("\n").filter { !$0.isEmpty }
        #expect(lines.count <= 2, "\(lines)")
      }
    }
    for typed in ["", "1", "2", "韦", "莫"] {
      let answer = try ask(line(typed), shell: shell).stdout
      for secret in District.mixed.secrets { #expect(!answer.contains(secret)) }
    }
  }

  /// Physicians 1 to 3 in 450203, 450204 and at another hospital of 450203.
  private static let district = District(
    physicians: [
      District.Physician(1), District.Physician(2) { $0.institution = District.beyond },
      District.Physician(3) { $0.institution = District.hillside },
    ])

  @Test(
    "An authority is offered the people and institutions of its division only",
    arguments: [("450203", [1, 3]), ("450204", [2]), ("450200", [1, 2, 3]), ("110000", [])])
  func authority(division: String, expected: [Int]) throws {
    let desk = try Clerk(authority: division)
    try desk.take(Self.district)
    #expect(try values("ecert-admin why ", desk) == Set(expected.map(District.practiceCode)))
    let places = [1: District.riverside, 2: District.beyond, 3: District.hillside]
    #expect(try values("ecert-admin blocked --institution ", desk) == Set(expected.compactMap { places[$0] }))
  }

  @Test("A hospital is offered its own people and itself only, by name and certificate too")
  func institution() throws {
    let desk = try Clerk(institution: District.hillside)
    try desk.take(Self.district)
    #expect(try values("ecert-admin why ", desk) == [District.practiceCode(3)])
    #expect(try values("ecert-admin blocked --institution ", desk) == [District.hillside])
    for person in Self.district.physicians.dropLast() {
      #expect(try values("ecert-admin why \(person.name)", desk).isEmpty)
      #expect(try values("ecert-admin why \(person.certificate)", desk).isEmpty)
    }
  }
}
