// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

enum Console {
  static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
