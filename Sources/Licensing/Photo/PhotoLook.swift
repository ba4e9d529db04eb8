// SPDX-License-Identifier: GPL-3.0-or-later

/// How a picture looks, as a difference hash of 64 bits: the same, but for a few bits, for pictures that look alike.
public struct PhotoLook: Sendable, Hashable {
  /// So many bits may differ between two copies of a picture; of two portraits at random some thirty do.
  public static let mostDifferingBits = 6

  public let hash: UInt64

  public init(_ hash: UInt64) { self.hash = hash }

  public func isLike(_ other: PhotoLook) -> Bool { (hash ^ other.hash).nonzeroBitCount <= Self.mostDifferingBits }
}
