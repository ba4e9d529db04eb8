// SPDX-License-Identifier: GPL-3.0-or-later

/// A language in which the program speaks. Chinese is the first language.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zhHans = "zh-Hans"
  case en

  /// What `--lang` takes: `zh`, `zh-CN`, `zh_TW`, `zh-Hans`, `en`, `en_US.UTF-8` …; nil for any other.
  public static func parse(_ text: String) -> Language? {
    switch primaryTag(of: text) {
    case "zh": return .zhHans
    case "en": return .en
    default: return nil
    }
  }

  /// The language that the environment asks for: `ECERT_LANG`, else the first of `LC_ALL`, `LC_MESSAGES`
  /// and `LANG` that is set. An empty variable counts as unset. Unset, `C` and `POSIX` mean Chinese; any
  /// language but Chinese means English.
  public static func chosen(from variable: (String) -> String?) -> Language {
    for name in ["ECERT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name), !value.isEmpty else { continue }
      switch primaryTag(of: value) {
      case "zh", "c", "posix": return .zhHans
      default: return .en
      }
    }
    return .zhHans
  }

  private static func primaryTag(of text: String) -> String {
    let end = text.unicodeScalars.firstIndex { "-_.@".unicodeScalars.contains($0) }
    return String(text[..<(end ?? text.endIndex)]).lowercased()
  }
}
