// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A moment after which a test has waited long enough.
struct Deadline: Sendable {
  private let moment: Double

  init(seconds: Double) { moment = Self.now + seconds }

  var hasPassed: Bool { Self.now >= moment }

  /// For poll(2): what is left, at most `most`.
  func milliseconds(most: Int32) -> Int32 { Int32(max(0, min(Double(most), (moment - Self.now) * 1_000))) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
