// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of a test's own (0700), gone with the value that stands for it.
public final class ScratchFolder: Sendable {
  public struct Failure: Error {
    public let path: String
    public let errno: Int32

    public init(path: String, errno: Int32) {
      self.path = path
      self.errno = errno
    }
  }

  public let path: String

  public init() throws {
    var template = Array("/tmp/ecert-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(path: "/tmp", errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }

  /// What lies in it, sorted.
  public var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file, over what has its name, and answers its path.
  public func file(_ bytes: [UInt8], named name: String = "export.csv", mode: mode_t = 0o644) throws -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure(path: file, errno: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure(path: file, errno: errno) }
      rest = rest.dropFirst(written)
    }
    return file
  }

  public func file(_ text: String, named name: String = "export.csv", mode: mode_t = 0o644) throws -> String {
    try file(Array(text.utf8), named: name, mode: mode)
  }
}
