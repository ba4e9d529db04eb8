// SPDX-License-Identifier: GPL-3.0-or-later

/// What the registry says of a person's photo (照片状态).
public enum PhotoState: Sendable, Equatable, CaseIterable {
  case missing, pending, approved, rejected
}
