// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What stands in a date cell: a day in some form, or something else.
enum DateCell: Sendable {
  case day(CivilDate)
  case text(String)
}
