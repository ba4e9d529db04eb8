// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Which file stands under a name.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// nil: none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }
}
