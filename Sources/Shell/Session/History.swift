// SPDX-License-Identifier: GPL-3.0-or-later

import Commands
import Glibc
import Terminal

/// The file of lines that were typed in sessions, without personal data; readable by its owner only.
struct History {
  private static let mostLines = SessionRequest.mostHistoryLines

  let path: String

  /// `$XDG_STATE_HOME/ecert-admin/history`
  init(_ environment: Environment) {
    // By the XDG specification a path that is not from the root counts as none.
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let state = given ?? environment.home + "/.local/state"
    path = state + "/ecert-admin/history"
  }

  /// The lines of earlier sessions, the oldest first.
  func lines() -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard isFile(descriptor), let bytes = FileBytes.read(from: descriptor) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    if lines.count > Self.mostLines { cut(to: lines.suffix(Self.mostLines)) }
    return lines.suffix(Self.mostLines)
  }

  /// Adds a line at the end, in one write: several sessions may do so.
  ///
  /// - Returns: an `errno`; nil: it is written.
  func add(_ line: String) -> Int32? {
    if let failed = FilePath.makeFolders(of: path) { return failed.errno }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    guard isFile(descriptor) else { return EINVAL }
    // A file that somebody made before may be open to others.
    fchmod(descriptor, 0o600)
    let bytes = Array((line + "\n").utf8)
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    return count == bytes.count ? nil : count < 0 ? errno : ENOSPC
  }

  /// A device or FIFO is nobody's history.
  private func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func cut(to lines: ArraySlice<String>) {
    guard let file = try? AtomicOutput(path: path) else { return }
    do {
      try file.write(lines.map { $0 + "\n" }.joined())
      try file.commit()
    } catch {
      // It is as it was, and is cut the next time.
      file.discard()
    }
  }
}
