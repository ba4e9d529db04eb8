// SPDX-License-Identifier: GPL-3.0-or-later

/// The whole screen of a person, for a command that is worked with by keys.
public protocol ReviewScreen: AnyObject {
  var columns: Int { get }
  var rows: Int { get }
  var usesColor: Bool { get }

  /// Draws lines from the top, each of which fits.
  func draw(_ lines: [String]) throws
  /// A picture made to fit, as lines with the columns that they take; nil: none can be shown.
  func picture(_ bytes: [UInt8], columns: Int, rows: Int) throws -> DrawnLines?
  /// Waits for the next key. Throws when a signal asks for the end.
  func next() throws -> ReviewEvent
  /// Gives the screen back; also at the end of whoever holds it.
  func close()
}

public struct DrawnLines: Sendable {
  public let lines: [String]
  public let columns: Int

  public init(lines: [String], columns: Int) {
    self.lines = lines
    self.columns = columns
  }
}

public enum ReviewEvent: Sendable, Equatable {
  /// In lower case, as ASCII where it is a full-width form; `typed` as it came.
  case character(Character, typed: Character)
  case enter, escape, backspace, otherKey
  /// Everything is to be drawn anew.
  case redraw
  /// There will be no more keys.
  case ended
}
