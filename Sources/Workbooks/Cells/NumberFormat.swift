// SPDX-License-Identifier: GPL-3.0-or-later

/// What the format of a cell makes of a number, as far as it changes what a person reads off it.
enum NumberFormat: Equatable {
  case general
  case date
  /// A time of day without a date.
  case time
  /// Zeros in front up to so many digits: `000000`.
  case padded(Int)

  /// A format that has no code in the file (ECMA-376, 18.8.30; 27–36 and 50–58 are dates and times in China,
  /// Japan and Korea).
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .general
    }
  }

  /// Read off its code: `yyyy"年"m"月"d"日"`, `[$-804]h:mm`, `000000`.
  init(code: String) {
    let bare = Self.bare(code)
    let hasDay = !Self.hasOtherE(bare) && bare.contains { "ydYDeE".contains($0) }
    let hasTime = bare.contains { "hsHS".contains($0) }
    let hasMonth = bare.contains { "mM".contains($0) }
    if hasDay || hasMonth && !hasTime {
      self = .date
    } else if hasTime {
      self = .time
    } else if bare.count > 1, bare.allSatisfy({ $0 == "0" }) {
      self = .padded(bare.count)
    } else {
      self = .general
    }
  }

  /// `0.00E+00`, `General`: there E is no year of an era.
  private static func hasOtherE(_ bare: String) -> Bool {
    bare.contains("E+") || bare.contains("E-") || bare.lowercased() == "general"
  }

  /// The first part without what is quoted, escaped or in brackets; `[h]` and its like stay.
  private static func bare(_ code: String) -> String {
    var (text, rest) = ("", code[...])
    while let first = rest.first, first != ";" {
      rest = rest.dropFirst()
      switch first {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        if inside.allSatisfy({ "hmsHMS".contains($0) }) { text += inside }
        rest = rest.dropFirst(inside.count + 1)
      default: text.append(first)
      }
    }
    return text
  }
}
