// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Reports
import TestSupport

/// The values of an `import` line, and the many ways to write them.
struct GivenLine: Equatable {
  var export: String
  var files: [String]
  var maps: [String]
  var format: OutputFormat?
  var reason: String?
  var quiet: Bool
  var yes: Bool

  init(_ arguments: ParsedArguments) {
    export = arguments[SampleCommands.exportKind] ?? ""
    files = arguments[many: SampleCommands.files]
    maps = arguments[many: SampleCommands.heading]
    format = arguments.globals.format
    reason = arguments.globals.reason
    quiet = arguments.globals.quiet
    yes = arguments.globals.yes
  }

  private init(export: String, random: inout SeededRandom) {
    self.export = export
    files = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.word(using: &random) }
    maps = (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.word(using: &random) }
    format = Bool.random(using: &random) ? OutputFormat.allCases.randomElement(using: &random) : nil
    reason = Bool.random(using: &random) ? Self.word(using: &random) : nil
    quiet = Bool.random(using: &random)
    yes = Bool.random(using: &random)
  }

  static func random(using random: inout SeededRandom) -> GivenLine {
    GivenLine(
      export: ["institutions", "physicians", "nurses"].randomElement(using: &random) ?? "", random: &random)
  }

  /// A line that says all this: options in any form and at any place, operands in their order.
  func words(using random: inout SeededRandom) -> [String] {
    var options: [[String]] = []
    if let format { options.append(Self.option("format", nil, format.rawValue, using: &random)) }
    if let reason { options.append(Self.option("reason", nil, reason, using: &random)) }
    if quiet && yes && Bool.random(using: &random) {
      options.append([["-qy", "-yq", "－ｑｙ"].randomElement(using: &random) ?? ""])
    } else {
      if quiet { options.append([["-q", "--quiet", "——quiet"].randomElement(using: &random) ?? ""]) }
      if yes { options.append([["-y", "--yes", "－－ｙｅｓ"].randomElement(using: &random) ?? ""]) }
    }
    options.shuffle(using: &random)
    // Repeated values keep their order among themselves.
    for map in maps.reversed() { options.insert(Self.option("map", "m", map, using: &random), at: 0) }
    let command = ["import", "导入", "導入", "ｉｍｐｏｒｔ"].randomElement(using: &random) ?? ""
    return Self.interleave([command, export] + files, options, using: &random)
  }

  private static func interleave(
    _ operands: [String], _ options: [[String]], using random: inout SeededRandom
  ) -> [String] {
    var words: [String] = []
    var options = options[...]
    for operand in operands {
      while let option = options.first, Bool.random(using: &random) {
        words += option
        options = options.dropFirst()
      }
      // Only behind `--` may an operand look like an option; what is left of the options goes in front.
      if operand.hasPrefix("-") && operand != "-" {
        words += options.flatMap(\.self) + ["--"] + operands[(operands.firstIndex(of: operand) ?? 0)...]
        return words
      }
      words.append(operand)
    }
    return words + options.flatMap(\.self)
  }

  private static func option(
    _ long: String, _ short: String?, _ value: String, using random: inout SeededRandom
  ) -> [String] {
    var forms = [["--\(long)=\(value)"], ["－－\(long)＝\(value)"]]
    if !value.hasPrefix("-") { forms.append(["--\(long)", value]) }
    if let short {
      forms.append(["-\(short)=\(value)"])
      if !value.hasPrefix("-") { forms.append(["-\(short)", value]) }
      if !value.hasPrefix("=") && !value.hasPrefix("＝") { forms.append(["-\(short)\(value)"]) }
    }
    return forms.randomElement(using: &random) ?? []
  }

  private static func word(using random: inout SeededRandom) -> String {
    let characters = Array("abcX017,.=＝-_张护士醫 ")
    let count = Int.random(in: 1...5, using: &random)
    return String((0..<count).map { _ in characters.randomElement(using: &random) ?? "a" })
  }
}
