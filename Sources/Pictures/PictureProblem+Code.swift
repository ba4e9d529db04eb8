// SPDX-License-Identifier: GPL-3.0-or-later

/// A problem as a code with numbers and a text, so that it can be handed from one process to another.
extension PictureProblem {
  public var code: String {
    switch self {
    case .empty: "empty"
    case .unknownFormat: "unknown-format"
    case .tooManyBytes: "too-many-bytes"
    case .tooManyPixels: "too-many-pixels"
    case .tooLongSide: "too-long-side"
    case .tooManyScans: "too-many-scans"
    case .noPixels: "no-pixels"
    case .truncated: "truncated"
    case .damaged: "damaged"
    case .unsupported: "unsupported"
    case .noMemory: "no-memory"
    }
  }

  public var numbers: [Int] {
    switch self {
    case .tooManyBytes(let limit), .tooManyScans(let limit): [limit]
    case .tooManyPixels(let width, let height, let limit), .tooLongSide(let width, let height, let limit):
      [width, height, limit]
    case .empty, .unknownFormat, .noPixels, .truncated, .damaged, .unsupported, .noMemory: []
    }
  }

  /// What the library says, in English.
  public var text: String {
    switch self {
    case .damaged(let text), .unsupported(let text): text
    default: ""
    }
  }

  /// nil: no problem is written so.
  public init?(code: String, numbers: [Int], text: String) {
    switch (code, numbers.count) {
    case ("empty", _): self = .empty
    case ("unknown-format", _): self = .unknownFormat
    case ("too-many-bytes", 1): self = .tooManyBytes(limit: numbers[0])
    case ("too-many-pixels", 3): self = .tooManyPixels(width: numbers[0], height: numbers[1], limit: numbers[2])
    case ("too-long-side", 3): self = .tooLongSide(width: numbers[0], height: numbers[1], limit: numbers[2])
    case ("too-many-scans", 1): self = .tooManyScans(limit: numbers[0])
    case ("no-pixels", _): self = .noPixels
    case ("truncated", _): self = .truncated
    case ("damaged", _): self = .damaged(text)
    case ("unsupported", _): self = .unsupported(text)
    case ("no-memory", _): self = .noMemory
    default: return nil
    }
  }
}
