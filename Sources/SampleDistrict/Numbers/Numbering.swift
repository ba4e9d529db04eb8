// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives each place a serial number and one of some prefixes, such as a division or a province, so that no
/// pair is given out twice. The prefixes that stand first are the commonest as long as serials last.
struct Numbering: Sendable {
  private let serials: Permutation
  private let seed: UInt64
  private let stream: SeededNumbers.Stream
  private let prefixes: [String]
  /// Of ten thousand serials, how many begin with the first prefix.
  private let firstShare: Int

  init(
    seed: UInt64, _ stream: SeededNumbers.Stream, serials count: Int, prefixes: [String], firstShare: Int
  ) {
    serials = Permutation(count: count, SeededNumbers(seed: seed, stream))
    self.seed = seed
    self.stream = stream
    self.prefixes = prefixes
    self.firstShare = firstShare
  }

  /// - Parameter place: less than serials × prefixes.
  func number(_ place: Int) -> (prefix: String, serial: Int) {
    let (round, rest) = place.quotientAndRemainder(dividingBy: serials.count)
    let serial = serials[rest]
    // One serial's first prefix is its own; each further round takes the next one, so none comes back.
    var numbers = SeededNumbers(seed: seed, stream, serial)
    let first = numbers.happens(perTenThousand: firstShare) ? 0 : numbers.below(prefixes.count)
    return (prefixes[(first + round) % prefixes.count], serial)
  }
}
