// SPDX-License-Identifier: GPL-3.0-or-later

/// The size of a terminal's window in characters.
public struct WindowSize: Sendable, Equatable {
  public let columns: Int
  public let rows: Int

  /// What a terminal has that does not say: 80 × 24.
  public static let standard = WindowSize(columns: 80, rows: 24)

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
