// SPDX-License-Identifier: GPL-3.0-or-later

/// The variables of a process as the kernel keeps them, `NAME=value` each, the first of a name counting.
///
/// A command looks up a dozen of them: a dictionary of all took a sixth of the instructions of a short command.
public struct ProcessVariables: Sendable, ExpressibleByDictionaryLiteral {
  /// What a program is started with.
  let entries: [String]

  /// - Parameter block: as in `/proc/self/environ`, each entry ended by a NUL.
  public init(block: [UInt8]) {
    entries = block.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  public init(dictionaryLiteral elements: (String, String)...) {
    entries = elements.map { $0 + "=" + $1 }
  }

  private init(entries: [String]) { self.entries = entries }

  public subscript(name: String) -> String? {
    let start = name + "="
    return entries.first { $0.utf8.starts(with: start.utf8) }.map { String($0.dropFirst(start.count)) }
  }

  /// These, and another where none has its name.
  func adding(_ name: String, _ value: String) -> ProcessVariables {
    self[name] == nil ? ProcessVariables(entries: entries + [name + "=" + value]) : self
  }
}
