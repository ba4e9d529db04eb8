// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of commands as they are compared.
enum CommandWord {
  /// Full-width forms become ASCII, traditional script becomes simplified.
  static func folded(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    return FullWidth.folded(word.unicodeScalars.lazy.map { TraditionalScript.simplified($0) })
  }
}
