// SPDX-License-Identifier: GPL-3.0-or-later

/// Caches that stay open from one command of a session to the next: one to read and one to write.
public final class KeptCaches {
  private var reading: Cache?
  private var writing: Cache?

  public init() {}

  /// The cache at this path, opened anew where another file has taken its place.
  public func open(_ path: String, willWrite: Bool) throws -> Cache {
    if let kept = willWrite ? writing : reading, kept.path == path, kept.isStillThere {
      if willWrite { CacheFile.keepTemporaryFiles(beside: path) }
      return kept
    }
    // What is opened as a file that nobody changes must not outlive the moment.
    let isImmutable = !willWrite && CacheFile.needsImmutable(path)
    let opened = try Cache.open(path, willWrite: willWrite)
    if willWrite { writing = opened } else { reading = isImmutable ? nil : opened }
    return opened
  }
}
