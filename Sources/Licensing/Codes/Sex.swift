// SPDX-License-Identifier: GPL-3.0-or-later

/// The sex that a resident number states by its sequence: odd male, even female.
public enum Sex: String, Sendable {
  case male, female
}
