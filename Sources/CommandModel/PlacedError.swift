// SPDX-License-Identifier: GPL-3.0-or-later

/// An error and where on the line it stands; `Int.max` for what is missing.
struct PlacedError {
  let error: UsageError
  let position: Int
}
