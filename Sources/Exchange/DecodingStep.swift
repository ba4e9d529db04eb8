// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a decoder came with a piece of a file.
struct DecodingStep {
  /// Bytes of the input that were whole, valid characters.
  var consumed = 0
  /// Bytes of UTF-8 that came of them.
  var produced = 0
  /// Whether the byte after them begins no character at all. Otherwise what is left over is the
  /// beginning of one, and the file's next piece may complete it.
  var isInvalid = false
}
