// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What a path given to `--output` leads to, once its symbolic links are followed.
enum OutputPlace: Equatable {
  /// A regular file, or nothing yet.
  case file(directory: String, name: String)
  /// A device, a FIFO or a socket: something that cannot be replaced by another.
  case device(String)
  /// `/dev/stdout` and its kin: a descriptor of this process, to be shared with its position.
  case inherited(Int32)

  /// The kernel's own limit (path_resolution(7)).
  private static let mostLinks = 40

  static func of(_ path: String) throws(OutputError) -> OutputPlace {
    var current = path
    for _ in 0...mostLinks {
      if let descriptor = inheritedDescriptor(current) { return .inherited(descriptor) }
      var status = stat()
      guard lstat(current, &status) == 0 else {
        if errno == ENOENT { return try file(current, asked: path) }
        throw .cannotCreate(path, errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK:
        current = try target(of: current, asked: path)
      case S_IFDIR:
        throw .isDirectory(path)
      case S_IFREG:
        // A rename would not mind that the file is write-protected; its owner would.
        guard access(current, W_OK) == 0 else { throw .cannotCreate(path, errno) }
        return try file(current, asked: path)
      default:
        return .device(current)
      }
    }
    throw .cannotCreate(path, ELOOP)
  }

  private static func file(_ path: String, asked: String) throws(OutputError) -> OutputPlace {
    let (directory, name) = split(path)
    guard !name.isEmpty else {
      throw path.isEmpty ? .cannotCreate(asked, ENOENT) : .isDirectory(asked)
    }
    return .file(directory: directory, name: name)
  }

  private static func target(of link: String, asked: String) throws(OutputError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count > 0 else { throw .cannotCreate(asked, errno) }
    let target = String(decoding: buffer[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return target.utf8.first == UInt8(ascii: "/") ? target : split(link).directory + "/" + target
  }

  private static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let directory = slash == path.startIndex ? "/" : String(path[..<slash])
    return (directory, String(path[path.utf8.index(after: slash)...]))
  }

  private static func inheritedDescriptor(_ path: String) -> Int32? {
    for folder in ["/proc/self/fd/", "/dev/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }
}
