// SPDX-License-Identifier: GPL-3.0-or-later

/// SplitMix64: the same numbers for the same seed, stream and place on every machine.
///
/// The standard library's own draws (`Int.random`, `shuffled`) are not used on top of it, because how
/// they use a generator is not promised to stay.
public struct SeededNumbers {
  /// What numbers are drawn for: streams do not disturb one another.
  enum Stream: UInt64 {
    case physician = 1, nurse, institution
    case birth, document, practiceCode, nurseNumber
    case qualificationCells, physicianCells, nurseCells, accountCells
  }

  private var state: UInt64

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Numbers for something other than a district, which the seed alone brings back.
  public init(seed: UInt64) { state = Self.mix(seed) }

  init(seed: UInt64, _ stream: Stream, _ place: Int = 0) {
    let start = Self.mix(seed &+ Self.step &* stream.rawValue)
    state = Self.mix(start ^ Self.mix(UInt64(truncatingIfNeeded: place) &+ Self.step))
  }

  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mix(state)
  }

  /// 0..<bound; bound is at least 1.
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func happens(perTenThousand share: Int) -> Bool { below(10_000) < share }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
