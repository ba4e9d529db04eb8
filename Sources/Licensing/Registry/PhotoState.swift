// SPDX-License-Identifier: GPL-3.0-or-later

/// What the registry says of a person's photo (照片状态), or what counts here instead. Raw values are the contract's.
public enum PhotoState: String, Sendable, Equatable, CaseIterable {
  case missing, pending, approved, rejected
}
