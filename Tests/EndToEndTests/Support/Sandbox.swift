// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of its own (0700) for one test: working directory, HOME and TMPDIR of what runs in it. It goes
/// with the value, whatever was left in it.
final class Sandbox: Sendable {
  let directory: String

  init() throws {
    // So that a pager or a program that left early does not end the tests; children get the default back.
    Glibc.signal(SIGPIPE, SIG_IGN)
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/ecert-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw HarnessError.system(call: "mkdtemp", errno: errno) }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(directory) }

  /// The absolute path of a name in the sandbox.
  func path(_ name: String) -> String { directory + "/" + name }

  /// Writes a file (0644) and answers its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw HarnessError.system(call: "open \(name)", errno: errno) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw HarnessError.system(call: "write \(name)", errno: errno) }
      rest = rest.dropFirst(count)
    }
    return path(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  @discardableResult
  func makeFolder(_ name: String) throws -> String {
    guard mkdir(path(name), 0o755) == 0 else {
      throw HarnessError.system(call: "mkdir \(name)", errno: errno)
    }
    return path(name)
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, path(name)) == 0 else { throw HarnessError.system(call: "symlink \(name)", errno: errno) }
  }

  func fifo(_ name: String) throws {
    guard mkfifo(path(name), 0o600) == 0 else { throw HarnessError.system(call: "mkfifo \(name)", errno: errno) }
  }

  func read(_ name: String) throws -> [UInt8] {
    let file = open(path(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw HarnessError.system(call: "open \(name)", errno: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else { throw HarnessError.system(call: "read \(name)", errno: errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A file as text; bytes that are not UTF-8 appear as U+FFFD.
  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { mode(name) != nil }

  /// The permission bits, nil where nothing has that name. Symbolic links are not followed.
  func mode(_ name: String) -> mode_t? {
    var status = stat()
    return lstat(path(name), &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// What the sandbox, or a folder in it, holds; sorted by bytes.
  func names(in folder: String = "") -> [String] { Self.names(in: path(folder)) }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    // A test may have taken the permissions that removing needs.
    chmod(path, 0o700)
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}
