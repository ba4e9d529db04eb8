// SPDX-License-Identifier: GPL-3.0-or-later

/// Why the program under test could not be observed to its end.
enum HarnessError: Error, Equatable, CustomStringConvertible {
  case cannotStart(program: String, errno: Int32)
  case timeout(seconds: Double, soFar: String)
  case notSeen(expected: String, screen: String)
  case system(call: String, errno: Int32)

  var description: String {
    switch self {
    case .cannotStart(let program, let errno):
      "\(program) cannot be started (errno \(errno)): is it built, or ECERT_BINARY right?"
    case .timeout(let seconds, let soFar): "still running after \(seconds) s and killed; so far:\n\(soFar)"
    case .notSeen(let expected, let screen): "\(expected.debugDescription) did not appear on:\n\(screen)"
    case .system(let call, let errno): "\(call) failed (errno \(errno))"
    }
  }
}
