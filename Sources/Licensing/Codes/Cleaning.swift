// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done to a cell before anything is compared or stored (contract § 4).
///
/// Only what a spreadsheet, a keyboard or the clipboard adds is taken off. A cell that is clean already
/// is returned as it is, without a copy.
public enum Cleaning {
  /// A name: trimmed of every white space and one leading apostrophe. Everything else in a name is
  /// evidence, so inner white space, width, case and a second apostrophe stay.
  public static func name(_ cell: String) -> String {
    cell.withUTF8Bytes { bytes -> String? in
      let kept = trimmed(bytes)
      return kept.count == bytes.count ? nil : String(utf8Bytes: bytes[kept])
    } ?? cell
  }

  /// A number or code: trimmed as a name is; inner white space taken out; full-width forms made ASCII
  /// (a full-width apostrophe in front too); letters in upper case; a final `×` made `X`.
  public static func code(_ cell: String) -> String { folded(cell, upperCase: true) }

  /// A cell for a level, category, status or date: as a code, without changing case.
  public static func word(_ cell: String) -> String { folded(cell, upperCase: false) }

  /// A column's heading: without any white space.
  public static func heading(_ cell: String) -> String {
    cell.withUTF8Bytes { bytes -> String? in
      guard containsWhiteSpace(bytes) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { output in
        var count = 0
        var index = 0
        while index < bytes.count {
          let skipped = WhiteSpace.length(at: index, in: bytes)
          if skipped == 0 {
            output[count] = bytes[index]
            count += 1
          }
          index += max(skipped, 1)
        }
        return count
      }
    } ?? cell
  }

  private static func containsWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { WhiteSpace.length(at: $0, in: bytes) > 0 }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    func skipWhiteSpace() {
      while start < end, case let length = WhiteSpace.length(at: start, in: bytes), length > 0 {
        start += length
      }
    }
    skipWhiteSpace()
    if start < end, bytes[start] == apostrophe {
      start += 1
      skipWhiteSpace()
    }
    while end > start, case let length = WhiteSpace.length(before: end, in: bytes), length > 0 {
      end -= length
    }
    return start..<end
  }

  private static let apostrophe: UInt8 = 0x27

  private static func folded(_ cell: String, upperCase: Bool) -> String {
    cell.withUTF8Bytes { bytes -> String? in
      guard needsFolding(bytes, upperCase: upperCase) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { output in
        fold(bytes, into: output, upperCase: upperCase)
      }
    } ?? cell
  }

  private static func needsFolding(_ bytes: UnsafeBufferPointer<UInt8>, upperCase: Bool) -> Bool {
    guard let first = bytes.first, first != apostrophe else { return !bytes.isEmpty }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x80 {
        if WhiteSpace.isASCII(byte) || (upperCase && byte.isASCIILowerCase) { return true }
      } else if byte >= 0xC0, WhiteSpace.length(at: index, in: bytes) > 0
        || fullWidth(at: index, in: bytes) != nil
      {
        return true
      }
    }
    return endsInTimes(bytes, bytes.count)
  }

  /// Writes the folded bytes, never more than there were, and says how many they are.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>,
    upperCase: Bool
  ) -> Int {
    var count = 0
    var index = 0
    var apostropheTakenOff = false
    while index < bytes.count {
      let white = WhiteSpace.length(at: index, in: bytes)
      if white > 0 {
        index += white
        continue
      }
      var byte = bytes[index]
      if let ascii = fullWidth(at: index, in: bytes) {
        byte = ascii
        index += 3
      } else {
        index += 1
      }
      if count == 0, byte == apostrophe, !apostropheTakenOff {
        apostropheTakenOff = true
        continue
      }
      output[count] = upperCase && byte.isASCIILowerCase ? byte - 0x20 : byte
      count += 1
    }
    if endsInTimes(UnsafeBufferPointer(output), count) {
      output[count - 2] = 0x58
      count -= 1
    }
    return count
  }

  /// The ASCII character of the full-width form (U+FF01–U+FF5E) that begins at `index`.
  private static func fullWidth(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard bytes[index] == 0xEF, index + 2 < bytes.count else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0xBC, let low) where low >= 0x81: return low - 0x60
    case (0xBD, let low) where low <= 0x9E: return low - 0x20
    default: return nil
    }
  }

  /// Whether the first `count` bytes end in `×` (U+00D7), which keyboards give for the check letter.
  private static func endsInTimes(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
    count >= 2 && bytes[count - 2] == 0xC3 && bytes[count - 1] == 0x97
  }
}
