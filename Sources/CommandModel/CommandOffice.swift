// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose desk a command is for.
public enum CommandOffice: Sendable, Hashable, CaseIterable {
  case any
  /// An institution's desk (医疗机构).
  case institution
  /// A health authority's desk (卫生健康主管部门).
  case authority
}
