// SPDX-License-Identifier: GPL-3.0-or-later

/// One value of a closed list together with what the program makes of it.
public struct Choice<Value: Sendable>: Sendable {
  public let name: String
  public let value: Value
  public let meaning: LocalText?

  public init(_ name: String, _ value: Value, _ meaning: LocalText? = nil) {
    self.name = name
    self.value = value
    self.meaning = meaning
  }
}
