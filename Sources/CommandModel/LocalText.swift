// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence or a word in both languages of the program. Both are needed: a missing translation does not
/// compile.
public struct LocalText: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both languages, such as a file name or a code.
  public init(same text: String) {
    self.init(zh: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zhHans: return zh
    case .en: return en
    }
  }
}
