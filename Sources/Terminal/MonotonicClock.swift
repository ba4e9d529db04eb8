// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Time that only moves forward, whatever somebody does to the machine's date.
public enum MonotonicClock {
  /// Since an unknown, fixed moment.
  public static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
