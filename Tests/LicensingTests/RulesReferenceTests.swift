// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Licensing
import Testing

@Suite("The table of rules")
struct RulesReferenceTests {
  /// The folder of `Package.swift`, up from this file.
  private static func packageFolder() throws -> URL {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  private static func reference() throws -> RulesReference {
    let tests = try packageFolder().appendingPathComponent("Tests/LicensingTests")
    return RulesReference(tests: try DemonstratingTest.all(in: tests))
  }

  @Test("is as recorded; ECERT_RECORD=1 records it anew and fails")
  func asRecorded() throws {
    let file = try Self.packageFolder().appendingPathComponent("Docs/Reference/rules.md")
    let markdown = try Self.reference().markdown
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      try Data(markdown.utf8).write(to: file)
      Issue.record("recorded anew: read the difference and run again")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(lines(markdown) == lines(recorded))
  }

  @Test("lists a test under every blocker")
  func everyBlocker() throws {
    let reference = try Self.reference()
    let untested = Blocker.allCases.filter { reference.demonstrations(of: $0).isEmpty }
    #expect(untested == [])
  }

  @Test("names the file in which each rule stands", arguments: Condition.allCases)
  func ruleFile(condition: Condition) throws {
    let path = RulesReference.path(of: RulesReference.rule(of: condition).name)
    #expect(path.contains("/\(condition.rawValue)"))
    #expect(
      FileManager.default.fileExists(atPath: try Self.packageFolder().appendingPathComponent(path).path))
  }

  private static let trait = "." + "demonstrates"

  @Test("finds what a test claims, on one line or several, and passes over comments")
  func found() throws {
    let source = """
      @Suite("Of somebody")
      struct Tests {
        // @Test("is a comment", \(Self.trait)(.expired))
        @Test("is blocked", \(Self.trait)(.codeDiffers))
        @Test("claims nothing", arguments: [1])
        @Test(
          "is blocked twice",
          \(Self.trait)(
            .photoMissing, .expired),
          arguments: ["x"])
      """
    #expect(
      try DemonstratingTest.found(in: source) == [
        DemonstratingTest(suite: "Of somebody", name: "is blocked", blockers: [.codeDiffers]),
        DemonstratingTest(
          suite: "Of somebody", name: "is blocked twice", blockers: [.photoMissing, .expired]),
      ])
  }

  @Test(
    "is not made from a claim that cannot be read",
    arguments: [
      "@Test(\"is blocked\", .tags(.slow), \(trait)(.expired))", "@Test(\(trait)(.expired))",
      "@Test(\"is blocked\", \(trait)(.expiry))", "@Test(\"is blocked\", \(trait)(.expired",
    ])
  func unreadable(source: String) {
    #expect(throws: DemonstratingTest.Unreadable.self) { try DemonstratingTest.found(in: source) }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
