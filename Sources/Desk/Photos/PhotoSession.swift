// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Photos reviewed one after another at a desk: where it is, and what was decided on the way. Every decision is on
/// disk before the next picture shows.
public struct PhotoSession {
  public struct Counts: Sendable, Equatable {
    public var approved = 0
    public var rejected = 0
    public var skipped = 0
  }

  /// What became of a key.
  public enum Outcome: Sendable, Equatable {
    case decided
    /// It stood already.
    case stood
    case refused(ItemProblem)
    /// Nothing was decided here yet.
    case nothingToUndo
  }

  private let desk: Desk
  private let isDryRun: Bool
  public let photos: [PendingPhoto]
  /// From 0; as many as there are photos: at the end.
  public private(set) var place = 0
  public var counts: Counts { Counts(approved: approved, rejected: decided.count - approved, skipped: skipped.count) }
  private var approved: Int { decided.count { $0.answer == .approve } }
  private var skipped: Set<Int> = []
  private var decided: [(place: Int, n: Int, answer: PhotoAnswer)] = []

  /// - Parameter photos: that wait, in their order.
  public init(_ desk: Desk, _ photos: [PendingPhoto], isDryRun: Bool) {
    self.desk = desk
    self.photos = photos
    self.isDryRun = isDryRun
  }

  /// nil: all have been looked at.
  public var current: PendingPhoto? { place < photos.count ? photos[place] : nil }
  public var following: PendingPhoto? { place + 1 < photos.count ? photos[place + 1] : nil }

  public mutating func decide(_ answer: PhotoAnswer, reason: String? = nil) throws -> Outcome {
    guard let photo = current else { return .stood }
    let request = PhotoRequest(
      person: photo.row.certificate, answer: answer, reason: reason, picture: photo.picture?.sha256)
    let outcome = try desk.reviewPhotos([request], isBatch: false, dryRun: isDryRun)
    if let refused = outcome.refused.first { return .refused(refused.problem) }
    defer { place += 1 }
    guard let taken = outcome.taken.first else { return .stood }
    decided.append((place, taken.n, answer))
    return .decided
  }

  public mutating func skip() {
    if current == nil { return }
    skipped.insert(place)
    place += 1
  }

  /// Takes the last decision back and shows its picture again.
  public mutating func undo(reason: String) throws -> Outcome {
    guard let last = decided.last else { return .nothingToUndo }
    if !isDryRun {
      let outcome = try desk.undo(last.n, reason: reason, dryRun: false)
      if let refused = outcome.refused.first { return .refused(refused.problem) }
    }
    decided.removeLast()
    place = last.place
    skipped = skipped.filter { $0 < last.place }
    return .decided
  }
}
