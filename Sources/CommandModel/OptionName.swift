// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of an option on the line, without its dashes.
enum OptionName: Sendable, Hashable {
  case long(String)
  case short(Character)

  func names(_ option: AnyOpt) -> Bool {
    switch self {
    case .long(let name): return option.long == name
    case .short(let letter): return option.short == letter
    }
  }
}
