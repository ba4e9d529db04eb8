// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Glibc

/// Files of pictures in folders. Links are never followed, and only regular files are read: a folder may come from
/// anywhere.
enum PictureFolder {
  /// Files named as pictures that the paths name, each folder with its subfolders, in the order of their paths.
  static func files(_ paths: [String], checkInterrupt: () throws -> Void) throws -> [PhotoFile] {
    var found: [PhotoFile] = []
    for path in paths {
      var status = stat()
      guard lstat(path, &status) == 0 else { throw PhotoImportError.path(path, trouble(errno)) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try walk(path, isNamed: true, &found, checkInterrupt)
      } else {
        found.append(PhotoFile(path: path))
      }
    }
    return found
  }

  private static func walk(
    _ path: String, isNamed: Bool, _ found: inout [PhotoFile], _ checkInterrupt: () throws -> Void
  ) throws {
    try checkInterrupt()
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let folder = fdopendir(descriptor) else {
      // A folder that nobody named is a finding as any file in it would be.
      if isNamed { throw PhotoImportError.path(path, trouble(errno)) }
      found.append(PhotoFile(path: path))
      return
    }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    for name in names {
      let name = String(decoding: name, as: UTF8.self)
      let place = path.hasSuffix("/") ? path + name : path + "/" + name
      var status = stat()
      if lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        try walk(place, isNamed: false, &found, checkInterrupt)
      } else if PhotoFile(path: place).isNamedAsPicture {
        found.append(PhotoFile(path: place))
      }
    }
  }

  /// - Throws: `PhotoFile.Trouble`.
  static func bytes(_ file: PhotoFile) throws -> [UInt8] {
    // A FIFO would be waited for.
    let descriptor = open(file.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw PhotoFile.Trouble.notRegular }
    let limit = PhotoFile.mostBytes
    guard let bytes = FileBytes.read(from: descriptor, most: limit) else { throw trouble(errno) }
    if bytes.count > limit { throw PhotoFile.Trouble.tooLarge(limit: limit) }
    return bytes
  }

  private static func trouble(_ error: Int32) -> PhotoFile.Trouble {
    switch error {
    case ENOENT, ENOTDIR: .missing
    case ELOOP, ENXIO: .notRegular
    default: .unreadable(errno: error)
    }
  }
}
