// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook

/// How the cells of our workbooks look.
struct CellLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>?

  let heading: Look
  /// The format `@`: what is typed into the cell stays text.
  let text: Look
  let date: Look
  let marked: Look
  let markedDate: Look

  private static let (headingColor, markColor): (lxw_color_t, lxw_color_t) = (0xE2_EFDA, 0xFF_C7CE)

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func look(_ set: (Look) -> Void) -> Look {
      let look = workbook_add_format(book)
      set(look)
      return look
    }
    heading = look {
      format_set_bold($0)
      format_set_num_format($0, "@")
      format_set_bg_color($0, Self.headingColor)
    }
    text = look { format_set_num_format($0, "@") }
    date = look { format_set_num_format($0, "yyyy-mm-dd") }
    marked = look {
      format_set_num_format($0, "@")
      format_set_bg_color($0, Self.markColor)
    }
    markedDate = look {
      format_set_num_format($0, "yyyy-mm-dd")
      format_set_bg_color($0, Self.markColor)
    }
  }
}
