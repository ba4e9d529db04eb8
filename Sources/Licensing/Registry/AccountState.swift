// SPDX-License-Identifier: GPL-3.0-or-later

/// What the registry says of a person's electronic account (电子化账户).
public enum AccountState: Sendable, Equatable, CaseIterable {
  case unregistered, inactive, active
}
