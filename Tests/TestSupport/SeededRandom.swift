// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Random numbers that a printed seed brings back (SplitMix64): a failing property test is repeated with
/// `ECERT_SEED` set to it. `ECERT_LONG=1` makes the longer property tests run many more rounds.
public struct SeededRandom: RandomNumberGenerator {
  public let seed: UInt64
  private var state: UInt64

  /// - Parameter purpose: printed with the seed, so that it can be found in a log.
  public init(_ purpose: String) {
    let given = getenv("ECERT_SEED").flatMap { UInt64(String(cString: $0)) }
    seed = given ?? UInt64.random(in: 0 ... .max)
    state = seed
    print("\(purpose): ECERT_SEED=\(seed)")
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of `outOf` times, on average.
  public mutating func once(in outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &self) == 0 }

  public mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// How many rounds a property test runs: twenty times the usual where nothing else is said, so that a long run
  /// of all tests stays within an hour on two cores.
  public static func rounds(_ usual: Int, long: Int? = nil) -> Int {
    getenv("ECERT_LONG") == nil ? usual : long ?? usual * 20
  }
}
