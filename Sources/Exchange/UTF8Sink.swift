// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes code points as UTF-8 behind one another.
struct UTF8Sink {
  private(set) var end: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>) { end = start }

  @inline(__always)
  mutating func put(ascii bytes: UnsafePointer<UInt8>, _ count: Int) {
    end.update(from: bytes, count: count)
    end += count
  }

  /// `point` is a Unicode scalar of the Basic Multilingual Plane.
  @inline(__always)
  mutating func put(_ point: UInt16) {
    if point >= 0x800 {
      end[0] = 0xE0 | UInt8(truncatingIfNeeded: point >> 12)
      end[1] = 0x80 | UInt8(truncatingIfNeeded: point >> 6) & 0x3F
      end[2] = 0x80 | UInt8(truncatingIfNeeded: point) & 0x3F
      end += 3
    } else if point >= 0x80 {
      end[0] = 0xC0 | UInt8(truncatingIfNeeded: point >> 6)
      end[1] = 0x80 | UInt8(truncatingIfNeeded: point) & 0x3F
      end += 2
    } else {
      end[0] = UInt8(truncatingIfNeeded: point)
      end += 1
    }
  }

  /// `point` is a Unicode scalar.
  mutating func put(scalar point: UInt32) {
    guard point > 0xFFFF else { return put(UInt16(truncatingIfNeeded: point)) }
    end[0] = 0xF0 | UInt8(truncatingIfNeeded: point >> 18)
    end[1] = 0x80 | UInt8(truncatingIfNeeded: point >> 12) & 0x3F
    end[2] = 0x80 | UInt8(truncatingIfNeeded: point >> 6) & 0x3F
    end[3] = 0x80 | UInt8(truncatingIfNeeded: point) & 0x3F
    end += 4
  }
}
