// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose registration a row is. The raw values are the contract's; physicians stand first in lists.
public enum PersonKind: String, Sendable, CaseIterable {
  case physician, nurse
}
