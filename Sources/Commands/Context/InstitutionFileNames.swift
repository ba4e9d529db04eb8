// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Names of files for institutions: their codes, of which a file system may not take every character.
struct InstitutionFileNames {
  /// Codes are shorter; what an export makes of them need not be.
  private static let longest = 64

  private let suffix: String
  private var names = DistinctNames()

  /// - Parameter suffix: of all names, `.html`.
  init(suffix: String) { self.suffix = suffix }

  /// The code and the suffix, as no other name so far, whatever the code holds: no folder, no hidden file.
  mutating func name(for code: String) -> String {
    let plain = code.unicodeScalars.prefix(Self.longest).map { Self.isPlain($0) ? Character($0) : "_" }
    return names.name(String(plain)) + suffix
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_": true
    default: false
    }
  }
}
