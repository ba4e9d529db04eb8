// SPDX-License-Identifier: GPL-3.0-or-later

/// How large a sheet is in every spreadsheet program; what is said to stand beyond is nowhere.
enum SheetLimits {
  static let rows = 1_048_576
  /// Up to XFD.
  static let columns = 16_384
}
