// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file that can be read more than once and is known to stay the same meanwhile.
///
/// A regular file is read where it lies. Anything else (a pipe, a terminal, `/dev/stdin`) is first
/// copied into an unlinked temporary file, readable by nobody else: finding the encoding takes one
/// reading and the rows another. The end of a pipe is the end of the file.
public final class InputFile {
  public let path: String
  /// Bytes.
  public let size: Int64

  let descriptor: Int32
  /// What a regular file was when it was opened; nil for a copy, which nobody else can write to.
  private let opened: FileState?
  let isCancelled: () -> Bool

  /// - Parameters:
  ///   - limit: bytes beyond which the file is refused; a pipe is not read any further.
  ///   - spoolFolder: where the copy of a pipe lies; `TMPDIR`, else `/tmp`.
  ///   - isCancelled: asked when a signal comes and between pieces; true ends in `interrupted`.
  /// - Throws: `missing`, `directory`, `unreadable`, `io`, `fileTooLarge`, `interrupted`.
  public init(
    path: String, limit: Int64 = TableLimits.contract.fileBytes, spoolFolder: String? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(ExchangeError) {
    let source = try Self.open(path, isCancelled)
    do throws(ExchangeError) {
      let status = try Self.status(of: source, path)
      self.path = path
      self.isCancelled = isCancelled
      switch status.st_mode & S_IFMT {
      case S_IFDIR: throw .directory(path: path)
      case S_IFREG:
        guard Int64(status.st_size) <= limit else { throw .fileTooLarge(limit: limit) }
        let state = FileState(status)
        (descriptor, opened, size) = (source, state, state.size)
      default:
        let spool = Spool(folder: spoolFolder, limit: limit, isCancelled: isCancelled)
        let copy = try spool.copy(of: source, path: path)
        close(source)
        (descriptor, opened, size) = (copy.descriptor, nil, copy.size)
      }
    } catch {
      close(source)
      throw error
    }
  }

  /// Keeps what comes through a pipe, as ``init(path:limit:spoolFolder:isCancelled:)`` does with one that has a name.
  ///
  /// - Parameters:
  ///   - pipe: is closed.
  ///   - path: its name in errors.
  init(
    pipe: Int32, path: String, limit: Int64 = TableLimits.contract.fileBytes, isCancelled: @escaping () -> Bool
  ) throws(ExchangeError) {
    defer { close(pipe) }
    let copy = try Spool(folder: nil, limit: limit, isCancelled: isCancelled).copy(of: pipe, path: path)
    self.path = path
    self.isCancelled = isCancelled
    (descriptor, opened, size) = (copy.descriptor, nil, copy.size)
  }

  deinit { close(descriptor) }

  /// Bytes of a regular file, before it is opened; nil for anything else.
  public static func regularSize(of path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }

  /// Throws `changedWhileRead` when the file was written to since it was opened, or when another
  /// stands under its name now.
  public func verifyUnchanged() throws(ExchangeError) {
    guard let opened else { return }
    guard FileState(try Self.status(of: descriptor, path)) == opened else { throw .changedWhileRead }
    var named = stat()
    // A file that was merely taken away since has been read whole.
    if stat(path, &named) == 0, !FileState(named).isSameFile(as: opened) { throw .changedWhileRead }
  }

  /// Fills `buffer` from the byte `offset` on, as far as the file goes.
  /// - Returns: how many bytes; fewer than asked for only at the end.
  func read(
    at offset: Int64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ExchangeError) -> Int {
    var filled = 0
    while filled < buffer.count {
      if isCancelled() { throw .interrupted }
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let got = pread(descriptor, rest.baseAddress, rest.count, Int(offset) + filled)
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw .io(path: path, errno: errno)
      }
    }
    return filled
  }

  /// The file's first bytes, at most `count`.
  func head(_ count: Int) throws(ExchangeError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var result: Result<Int, ExchangeError> = .success(0)
    bytes.withUnsafeMutableBytes { buffer in
      result = Result { () throws(ExchangeError) in try self.read(at: 0, into: buffer) }
    }
    return Array(bytes.prefix(try result.get()))
  }

  private static func open(
    _ path: String, _ isCancelled: () -> Bool
  ) throws(ExchangeError) -> Int32 {
    while true {
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      if descriptor >= 0 { return descriptor }
      switch errno {
      // Opening a pipe waits for its writer.
      case EINTR: if isCancelled() { throw .interrupted }
      case ENOENT, ENOTDIR: throw .missing(path: path)
      default: throw .unreadable(path: path, errno: errno)
      }
    }
  }

  private static func status(of descriptor: Int32, _ path: String) throws(ExchangeError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .io(path: path, errno: errno) }
    return status
  }
}
