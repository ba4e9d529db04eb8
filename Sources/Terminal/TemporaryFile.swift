// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// A file beside the one that it may replace, readable by its owner only and under a name that nobody can
/// guess. It goes when it is removed or when a signal ends the program.
struct TemporaryFile: Sendable {
  let descriptor: Int32
  private let directory: Int32
  private let name: String
  private let doomed: Int32

  /// On failure the value is an `errno`, and nothing has been left behind.
  static func create(in directory: String) -> Result<TemporaryFile, Failure> {
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .failure(Failure(errno: errno)) }
    let name = ".ecert-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
    // On the list first: a signal between the two calls leaves no file without an owner.
    let doomed = cterminal_doom(folder, name)
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let failure = Failure(errno: errno)
      cterminal_spare(doomed)
      _ = Glibc.close(folder)
      return .failure(failure)
    }
    return .success(TemporaryFile(descriptor: file, directory: folder, name: name, doomed: doomed))
  }

  struct Failure: Error {
    let errno: Int32
  }

  /// Takes the other file's place in one step, once its bytes are on the disk. Afterwards this value is
  /// spent, as it is after ``remove()``. On failure the file is removed and the other one is as it was.
  func replace(_ other: String) throws(OutputError) {
    guard fsync(descriptor) == 0, renameat(directory, name, directory, other) == 0 else {
      let error = errno
      remove()
      throw .io(error)
    }
    // The name itself is safe after this; a file system that cannot do it has done all it can.
    _ = fsync(directory)
    release()
  }

  func remove() {
    _ = unlinkat(directory, name, 0)
    release()
  }

  private func release() {
    cterminal_spare(doomed)
    _ = Glibc.close(descriptor)
    _ = Glibc.close(directory)
  }
}
