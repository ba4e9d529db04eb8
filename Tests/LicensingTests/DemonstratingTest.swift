// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Licensing

/// A test that claims blockers by the trait `demonstrates`, as it stands in a source file.
struct DemonstratingTest: Equatable {
  let suite: String
  let name: String
  let blockers: [Blocker]

  /// A claim that could not be read: the trait does not follow the test's name, or names no blocker.
  struct Unreadable: Error, Equatable {
    let text: String
  }

  // Written in two parts, so that this file claims nothing.
  private static let trait = "." + "demonstrates("

  /// All such tests of a folder and of the folders in it, in the order of their paths.
  static func all(in folder: URL) throws -> [DemonstratingTest] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
      let file = folder.appendingPathComponent(name)
      if name.hasSuffix(".swift") { return try found(in: String(contentsOf: file, encoding: .utf8)) }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      return isFolder.boolValue ? try all(in: file) : []
    }
  }

  /// The tests of one source file that carry the trait right behind their name.
  static func found(in source: String) throws(Unreadable) -> [DemonstratingTest] {
    let code = source.split(separator: "\n").filter { line in !line.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
    var tests: [DemonstratingTest] = []
    var rest = code[...]
    while let place = rest.range(of: trait) {
      let before = code[..<place.lowerBound]
      rest = rest[place.upperBound...]
      guard let name = argument(of: "@Test(", endingAt: before), let end = rest.firstIndex(of: ")") else {
        throw Unreadable(text: String(before.suffix(80)))
      }
      tests.append(
        DemonstratingTest(suite: suite(of: before), name: name, blockers: try blockers(rest[..<end])))
    }
    return tests
  }

  /// The text in quotation marks of the last call before the trait, when nothing else stands between.
  private static func argument(of call: String, endingAt before: Substring) -> String? {
    guard let start = before.range(of: call, options: .backwards)?.upperBound else { return nil }
    let text = before[start...].trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.hasPrefix("\""), text.hasSuffix("\","), text.count > 3 else { return nil }
    let name = text.dropFirst().dropLast(2)
    return name.contains("\"") ? nil : String(name)
  }

  /// The name of the last suite that begins before the trait.
  private static func suite(of before: Substring) -> String {
    guard let start = before.range(of: "@Suite(\"", options: .backwards)?.upperBound else { return "" }
    return String(before[start...].prefix { $0 != "\"" })
  }

  private static func blockers(_ list: Substring) throws(Unreadable) -> [Blocker] {
    var blockers: [Blocker] = []
    for word in list.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      guard let blocker = Blocker.allCases.first(where: { ".\($0)" == word }) else {
        throw Unreadable(text: String(word))
      }
      blockers.append(blocker)
    }
    return blockers
  }
}
