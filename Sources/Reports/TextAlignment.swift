// SPDX-License-Identifier: GPL-3.0-or-later

/// On which side of its column a text stands.
public enum TextAlignment: Sendable {
  case left, right
}
