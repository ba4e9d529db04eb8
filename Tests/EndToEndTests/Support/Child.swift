// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// A running program and how it is started.
struct Child: Sendable {
  let id: pid_t

  /// - Parameters:
  ///   - environment: what is laid over the clean environment; nil takes a variable away.
  ///   - standard: the descriptors that become 0, 1 and 2.
  ///   - terminal: the device that becomes all three, in a session of its own.
  static func start(
    _ program: String, _ arguments: [String], in sandbox: Sandbox, environment: [String: String?],
    standard: (Int32, Int32, Int32) = (-1, -1, -1), terminal: String? = nil
  ) throws -> Child {
    let words = cStrings([program] + arguments)
    let settings = cStrings(clean(in: sandbox, environment).map { "\($0.key)=\($0.value)" })
    let directory = strdup(sandbox.directory)
    let device = terminal.flatMap { strdup($0) }
    defer {
      for string in words + settings { free(string) }
      free(directory)
      free(device)
    }
    let place = cterminal_place(
      directory: directory, terminal: device, standard: standard, own_group: true)
    var id: pid_t = 0
    let error = cterminal_spawn(&id, program, words, settings, place)
    guard error == 0 else { throw HarnessError.cannotStart(program: program, errno: error) }
    return Child(id: id)
  }

  /// The status of waitpid(2), nil while it runs. Not to be asked again once it has answered.
  func ended() -> Int32? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? status : nil
  }

  /// Waits until the deadline; nil where it still runs then.
  func waitForEnd(until deadline: Deadline) -> Int32? {
    while true {
      if let status = ended() { return status }
      if deadline.hasPassed { return nil }
      usleep(1_000)
    }
  }

  /// Kills it and everything that it started, whatever they do, and buries it.
  func kill() {
    Glibc.kill(-id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  /// Nothing of the person who runs the tests reaches the program: neither their language nor their cache.
  private static func clean(in sandbox: Sandbox, _ changes: [String: String?]) -> [String: String] {
    var environment: [String: String] = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": sandbox.directory, "TMPDIR": sandbox.directory,
      "ECERT_LANG": "zh-Hans",
    ]
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
