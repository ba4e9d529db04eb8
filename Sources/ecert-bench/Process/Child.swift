// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

struct SystemError: Error, CustomStringConvertible {
  let call: String
  let number: Int32
  var description: String { "\(call): \(String(cString: strerror(number)))" }
}

/// A running program.
struct Child {
  /// What a program used from its start to its end.
  struct Use {
    /// Its exit code; 128 and the signal when one ended it, as a shell says it.
    let status: Int32
    /// Processor time in seconds, its own and the system's for it.
    let processor: Double
    /// Largest resident set, in bytes.
    let peak: Int
  }

  /// One run from its start to its end.
  struct Measured {
    let seconds: Double
    /// Largest resident set, in bytes.
    let peak: Int
  }

  let id: pid_t

  /// - Parameters:
  ///   - output: the file that takes standard output; nil: it goes nowhere.
  ///   - errors: likewise.
  ///   - input: the file that is standard input; nil: an empty one.
  static func start(_ words: [String], output: String?, errors: String? = nil, input: String? = nil) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let nothing = "/dev/null"
    posix_spawn_file_actions_addopen(&actions, 0, input ?? nothing, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? nothing, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors ?? nothing, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let arguments = words.map { strdup($0) } + [nil]
    let environment = settings.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, words[0], &actions, nil, arguments, environment)
    guard code == 0 else { throw SystemError(call: "starting \(words[0])", number: code) }
    return Child(id: id)
  }

  /// The same for every run, whoever runs it.
  private static let settings: [String] = {
    let own = ["LC_ALL=C.UTF-8", "ECERT_LANG=en", "HOME=/nonexistent", "TZ=UTC"]
    let passed: [String] = ["PATH", "TMPDIR"].compactMap { name in
      guard let value = getenv(name) else { return nil }
      return "\(name)=\(String(cString: value))"
    }
    return own + passed
  }()

  /// Waits for its end.
  func use() throws -> Use {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(id, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw SystemError(call: "wait4", number: errno) }
    }
    return Self.use(status, usage)
  }

  /// nil while it runs; not to be asked again once it has ended.
  func ended() -> Use? {
    var status: Int32 = 0
    var usage = rusage()
    return wait4(id, &status, WNOHANG, &usage) == id ? Self.use(status, usage) : nil
  }

  func kill() { Glibc.kill(id, SIGKILL) }

  private static func use(_ status: Int32, _ usage: rusage) -> Use {
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let signal = status & 0x7f
    return Use(
      status: signal == 0 ? status >> 8 & 0xff : 128 + signal,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: usage.ru_maxrss * 1024)
  }
}
