// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Where answers and where messages go.
public struct StandardStreams: Sendable {
  /// Answers: standard output, buffered. Flush it before the program ends, and before a prompt.
  public let output: OutputStream
  /// Messages, progress and prompts: standard error, written at once.
  public let error: OutputStream

  public init(output: OutputStream, error: OutputStream) {
    self.output = output
    self.error = error
  }

  /// Descriptors 1 and 2 of this process.
  public static func live() -> StandardStreams {
    StandardStreams(
      output: OutputStream(descriptor: STDOUT_FILENO),
      error: OutputStream(descriptor: STDERR_FILENO, isBuffered: false))
  }

  /// Fills the places of standard descriptors that the caller left closed (`>&-`), so that no cache or list
  /// is ever opened under their numbers and written into by mistake. Using them fails, as it should.
  /// To be called before anything is opened.
  public static func holdPlaces() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      let null = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
      // The lowest free number is this one, unless another thread was quicker.
      if null >= 0, null != descriptor {
        dup2(null, descriptor)
        close(null)
      }
    }
  }
}
