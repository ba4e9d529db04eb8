// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Keeps what comes through a pipe in a temporary file that has no name, so that it can be read
/// twice, nobody else can open it, and nothing is left behind however the program ends.
struct Spool {
  /// nil: `TMPDIR`, else `/tmp`.
  let folder: String?
  /// Bytes beyond which the source is refused.
  let limit: Int64
  let isCancelled: () -> Bool

  private static let chunkSize = 256 * 1024

  /// Reads `source` to its end. `path` is its name in errors; errors of the temporary file name the folder.
  /// - Returns: a descriptor that the caller closes, and how many bytes it holds.
  func copy(of source: Int32, path: String) throws(ExchangeError) -> (descriptor: Int32, size: Int64) {
    let folder = folder ?? Self.defaultFolder
    let copy = try Self.unnamedFile(in: folder)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
    defer { chunk.deallocate() }
    do throws(ExchangeError) {
      var size: Int64 = 0
      while true {
        let got = Glibc.read(source, chunk.baseAddress, chunk.count)
        let failure = errno
        if isCancelled() { throw .interrupted }
        if got == 0 { return (copy, size) }
        if got < 0 {
          if failure == EINTR { continue }
          throw .io(path: path, errno: failure)
        }
        size += Int64(got)
        guard size <= limit else { throw .fileTooLarge(limit: limit) }
        try write(UnsafeRawBufferPointer(rebasing: chunk[..<got]), to: copy, folder)
      }
    } catch {
      close(copy)
      throw error
    }
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ folder: String
  ) throws(ExchangeError) {
    var rest = bytes
    while !rest.isEmpty {
      let put = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if put >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[put...])
      } else if errno != EINTR {
        throw .io(path: folder, errno: errno)
      } else if isCancelled() {
        throw .interrupted
      }
    }
  }

  static var defaultFolder: String {
    guard let folder = getenv("TMPDIR"), folder.pointee != 0 else { return "/tmp" }
    return String(cString: folder)
  }

  /// Linux's O_TMPFILE, a composed macro that Swift does not import: __O_TMPFILE | O_DIRECTORY.
  private static let unnamed = 0o20_000_000 | O_DIRECTORY

  static func unnamedFile(in folder: String) throws(ExchangeError) -> Int32 {
    let descriptor = Glibc.open(folder, unnamed | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { return descriptor }
    // Some file systems know no file without a name: there it has one for a moment.
    guard errno == EOPNOTSUPP || errno == EISDIR else { throw .io(path: folder, errno: errno) }
    let name = folder + "/.ecert-admin-\(UInt64.random(in: 0 ... .max))"
    let named = Glibc.open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard named >= 0 else { throw .io(path: folder, errno: errno) }
    unlink(name)
    return named
  }
}
