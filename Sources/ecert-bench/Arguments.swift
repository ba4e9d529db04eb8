// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

struct UsageError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}

/// A run that cannot go on, or in which a peer gives another result.
struct Failed: Error, CustomStringConvertible {
  let description: String
}

/// `command --option value …`: each option is taken once by whoever knows it; what is left over is a mistake.
struct Arguments {
  let command: String?
  private var rest: [String]

  init(_ words: [String]) {
    command = words.first
    rest = Array(words.dropFirst())
  }

  /// The value behind an option; nil when it is not given.
  mutating func text(_ option: String) throws -> String? {
    guard let place = rest.firstIndex(of: option) else { return nil }
    guard place + 1 < rest.count else { throw UsageError(message: "\(option) needs a value") }
    let value = rest[place + 1]
    rest.removeSubrange(place...place + 1)
    return value
  }

  mutating func number<Number: FixedWidthInteger>(_ option: String, atLeast least: Number) throws -> Number? {
    guard let text = try text(option) else { return nil }
    guard let number = Number(text), number >= least else {
      throw UsageError(message: "\(option) takes a whole number from \(least) on")
    }
    return number
  }

  /// Whether an option that takes no value is given.
  mutating func flag(_ option: String) -> Bool {
    guard let place = rest.firstIndex(of: option) else { return false }
    rest.remove(at: place)
    return true
  }

  /// `1e4,1e5`, or whole numbers.
  mutating func sizes(_ option: String) throws -> [Int]? {
    guard let text = try text(option) else { return nil }
    return try text.split(separator: ",").map { word in
      guard let size = Double(word), size >= 1_000, size <= 1e7, size == size.rounded() else {
        throw UsageError(message: "\(option) takes sizes from 1e3 to 1e7, with commas between them")
      }
      return Int(size)
    }
  }

  func end() throws {
    if let first = rest.first { throw UsageError(message: "not understood: \(first); see ecert-bench help") }
  }

  /// The program that is measured: `ecert-admin` beside this one unless `--program` names another.
  mutating func program() throws -> String {
    let path = try text("--program") ?? Self.beside("ecert-admin")
    guard access(path, X_OK) == 0 else { throw UsageError(message: "no program at \(path); name it with --program") }
    return path
  }

  private static func beside(_ name: String) -> String {
    guard let own = realpath("/proc/self/exe", nil) else { return name }
    defer { free(own) }
    let path = String(cString: own)
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/" + name
  }
}
