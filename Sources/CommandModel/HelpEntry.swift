// SPDX-License-Identifier: GPL-3.0-or-later

/// A term of a help page and what it means.
struct HelpEntry {
  let term: String
  let meaning: String
  /// The values of a closed list with their meanings; empty where there is nothing to tell.
  var values: [(name: String, meaning: String)] = []
}
