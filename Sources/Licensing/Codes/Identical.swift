// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether two texts are the same byte for byte in UTF-8: the sense of 「完全一致」 in the 2020 notice.
///
/// Swift's own `==` takes canonically equivalent characters for the same (U+F900 豈 and U+8C48 豈), and
/// for a person's name that difference is exactly what has to be seen.
public func identical(_ a: String, _ b: String) -> Bool {
  guard a.utf8.count == b.utf8.count else { return false }
  return a.withUTF8Bytes { left in
    b.withUTF8Bytes { right in
      sameBytes(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    }
  }
}

/// Eight bytes at a time: ten million rows are compared.
private func sameBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  var offset = 0
  while offset + 8 <= left.count {
    let (a, b) = (
      left.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
      right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
    if a != b { return false }
    offset += 8
  }
  while offset < left.count {
    if left[offset] != right[offset] { return false }
    offset += 1
  }
  return true
}
