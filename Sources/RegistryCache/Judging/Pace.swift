// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells of every so many steps, so that whoever is told need not count.
struct Pace {
  private let every: Int
  private var steps = 0

  init(every: Int = 65_536) { self.every = every }

  mutating func step(_ progress: () throws -> Void) rethrows {
    steps += 1
    if steps % every == 0 { try progress() }
  }
}
