// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of which each is given once: of files, of sheets. Capitals make no other name: on some file systems, and in a
/// workbook, `a1` and `A1` are one.
public struct DistinctNames {
  private var taken: Set<String> = []

  public init() {}

  /// The name that is wanted, `_` for none, with a number behind it where it was given before.
  ///
  /// - Parameter longest: characters, the number among them.
  public mutating func name(_ wanted: String, longest: Int = .max) -> String {
    let base = wanted.isEmpty ? "_" : wanted
    var (name, number) = (String(base.prefix(longest)), 1)
    while !taken.insert(name.uppercased()).inserted {
      number += 1
      let end = "-\(number)"
      name = base.prefix(longest - end.count) + end
    }
    return name
  }
}
