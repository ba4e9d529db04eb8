// SPDX-License-Identifier: GPL-3.0-or-later

/// Something about a picture that a clerk should look at. It refuses nothing: people decide on photos.
public struct PhotoFinding: Sendable, Equatable {
  /// In the order in which a picture's findings are listed. Raw values are the contract's.
  public enum Code: String, Sendable, CaseIterable {
    /// Another kind of file than its name says, or than the preset asks for.
    case fileType = "file-type"
    case truncated, damaged
    case dimensions, ratio, bytes
    case colourMode = "colour-mode"
    case orientation
    case background
    case blur, exposure
    /// The same picture, or one that looks the same, is held for somebody else.
    case shared
  }

  /// Of a background.
  public enum Side: String, Sendable, CaseIterable {
    case top, left, right
  }

  public let code: Code
  public let side: Side?
  /// As measured; empty where there is nothing to measure.
  public let value: String
  public let limit: String
  /// The setting that holds the limit; nil: it follows from the file itself.
  public let setting: Setting?
  public let source: Source

  /// What machine formats print: the value, with its side.
  public var measured: String { side.map { "\($0.rawValue) \(value)" } ?? value }

  init(
    _ code: Code, _ value: String, side: Side? = nil, limit: String, _ setting: Setting?, source: Source? = nil
  ) {
    self.code = code
    self.side = side
    self.value = value
    self.limit = limit
    self.setting = setting
    self.source = source ?? setting?.source ?? .notEstablished
  }
}
