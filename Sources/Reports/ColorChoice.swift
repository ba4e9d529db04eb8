// SPDX-License-Identifier: GPL-3.0-or-later

/// When to colour: `--color`.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  case auto, always, never
}
