// SPDX-License-Identifier: GPL-3.0-or-later

import CGB18030

/// The four-byte codes of the Basic Multilingual Plane: runs of code points that have no two-byte code.
enum GB18030Ranges {
  /// The code point of the four-byte code with this linear number, below `ECERT_GB18030_BMP_CODES`.
  static func point(_ linear: UInt16) -> UInt16 {
    let range = last { $0.linear <= linear }
    return range.first + (linear - range.linear)
  }

  /// The linear number of the four-byte code of a code point that has no two-byte code.
  static func linear(_ point: UInt16) -> UInt16 {
    let range = last { $0.first <= point }
    return range.linear + (point - range.first)
  }

  /// The last range for which `holds`, which is true of the first ranges and false of the others.
  private static func last(_ holds: (ecert_gb18030_range) -> Bool) -> ecert_gb18030_range {
    let ranges = ecert_gb18030_ranges()
    var (low, high) = (0, Int(ecert_gb18030_range_count()))
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { low = middle } else { high = middle }
    }
    return ranges[low]
  }
}
