// SPDX-License-Identifier: GPL-3.0-or-later

/// Full-width forms of ASCII (全角), as an input method leaves them behind.
enum FullWidth {
  static let space: Unicode.Scalar = "\u{3000}"

  /// `ｆ` becomes `f`; everything else stays.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { folded($0) })
    return String(text)
  }

  /// Cuts a word at its first stretch of full-width spaces, those at its start apart. The tail is nil if
  /// nothing follows.
  static func cut(_ word: String) -> (head: String, tail: String?) {
    let scalars = word.unicodeScalars.drop { $0 == space }
    guard let end = scalars.firstIndex(of: space) else { return (String(scalars), nil) }
    let tail = scalars[end...].drop { $0 == space }
    return (String(scalars[..<end]), tail.isEmpty ? nil : String(tail))
  }
}
