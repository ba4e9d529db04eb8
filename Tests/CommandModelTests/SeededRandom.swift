// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// SplitMix64: random enough for tests, and the same again for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// One whose seed is printed, so that a failure can be repeated with `ECERT_SEED`.
  static func announced(_ name: String = #function) -> SeededRandom {
    let given = ProcessInfo.processInfo.environment["ECERT_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0...UInt64.max)
    print("\(name): seed \(seed)")
    return SeededRandom(seed: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
