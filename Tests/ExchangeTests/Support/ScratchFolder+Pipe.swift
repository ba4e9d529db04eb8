// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport

extension ScratchFolder {
  func fifo() throws -> String {
    let file = path + "/pipe"
    guard mkfifo(file, 0o600) == 0 else { throw Failure(path: file, errno: errno) }
    return file
  }
}
