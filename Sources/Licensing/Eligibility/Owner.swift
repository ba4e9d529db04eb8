// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose turn it is. Raw values and order are the contract's (`board`).
public enum Owner: String, Sendable, CaseIterable {
  case person, institution, authority, province
}
