// SPDX-License-Identifier: GPL-3.0-or-later

/// The words given for options or operands, by name, each already accepted by its declaration.
struct GivenValues: Sendable {
  private var words: [String: [String]] = [:]

  mutating func add(_ word: String, for name: String) {
    words[name, default: []].append(word)
  }

  mutating func set(_ all: [String], for name: String) { words[name] = all.isEmpty ? nil : all }

  func has(_ name: String) -> Bool { words[name] != nil }

  func all(_ name: String) -> [String] { words[name] ?? [] }

  subscript<Value>(option: Opt<Value>) -> Value? {
    words[option.erased.long]?.first.flatMap(option.parse)
  }
}
