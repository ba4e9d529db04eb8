// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// What a session says beside the answers of its commands.
public protocol SessionMessages {
  /// Above the first prompt.
  var sessionWelcome: String { get }
  /// In the prompt: how many people wait for this desk.
  func sessionWaiting(_ people: Int) -> String
  /// In the prompt, where there is no cache that can be read.
  var sessionWithoutCache: String { get }
  /// What `set` shows: names and values.
  func sessionSettings(_ settings: [(name: String, value: String)]) -> [String]
  /// Below a list of candidates that is not whole.
  var moreCandidates: String { get }
  /// A line of a script that failed.
  func scriptStopped(line: Int, code: Int32) -> String
  /// The history cannot be written; said once.
  func historyUnwritable(path: String, errno: Int32) -> String
  func explain(_ problem: SessionLine.Problem) -> String
  func explain(_ error: RowNumberError) -> String
}

/// Why a number stands for nobody.
public enum RowNumberError: Error, Sendable, Equatable {
  /// No list with numbers was shown yet, or another one without numbers after it.
  case noList
  case emptyList
  case beyond(Int, rows: Int)
  /// Under the certificate of this row there is another person now, or nobody.
  case otherPerson(Int)
}
