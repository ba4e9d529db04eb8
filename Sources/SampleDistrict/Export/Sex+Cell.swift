// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension Sex {
  /// 性别 as exports write it.
  var cell: String {
    switch self {
    case .male: "男"
    case .female: "女"
    }
  }
}
