// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// By what a file is recognised as the same and unchanged.
struct FileState: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let modified: Int64
  let modifiedNanoseconds: Int64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec)
    modifiedNanoseconds = Int64(status.st_mtim.tv_nsec)
  }

  func isSameFile(as other: FileState) -> Bool { device == other.device && inode == other.inode }
}
