// SPDX-License-Identifier: GPL-3.0-or-later

/// How another program came to its end.
public enum ProcessEnd: Equatable, Sendable {
  case exited(Int32)
  case killed(by: Int32)
}
