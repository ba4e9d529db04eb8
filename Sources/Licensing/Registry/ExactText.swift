// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that is equal only byte for byte: Swift's own equality takes canonically equivalent
/// characters for the same, and 「完全一致」 means identical.
public struct ExactText: Hashable, Sendable, Comparable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (a: ExactText, b: ExactText) -> Bool { identical(a.text, b.text) }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  public static func < (a: ExactText, b: ExactText) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
