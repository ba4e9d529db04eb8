// SPDX-License-Identifier: GPL-3.0-or-later

import Desk

/// The world of an import, kept in memory. Every call of it can be made the one that fails.
final class MemoryPort {
  struct Stopped: Error, Equatable {
    let call: String
  }

  private final class Pending: ImportPort.PendingFile {
    let port: MemoryPort
    let path: String
    var bytes: [UInt8] = []

    init(_ port: MemoryPort, _ path: String) {
      self.port = port
      self.path = path
    }

    func write(_ bytes: [UInt8]) throws {
      try port.called("write")
      self.bytes += bytes
    }

    func commit() throws {
      try port.called("commit")
      port.files[path] = bytes
      port.pending -= 1
    }

    func discard() {
      port.discarded += 1
      port.pending -= 1
    }
  }

  var files: [String: [UInt8]] = [:]
  private(set) var problems: [RowProblem] = []
  private(set) var confirmed: [ImportOutcome] = []
  private(set) var stages: [ImportPort.Stage] = []
  /// Files begun and neither committed nor discarded.
  private(set) var pending = 0
  private(set) var discarded = 0
  private(set) var calls: [String] = []
  /// The number of the call that fails; nil: none.
  var failingCall: Int?
  var refusesConfirmation = false

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  private func called(_ name: String) throws {
    calls.append(name)
    if calls.count == failingCall { throw Stopped(call: name) }
  }

  var port: ImportPort {
    ImportPort(
      create: { [self] path in
        try called("create")
        pending += 1
        return Pending(self, path)
      },
      contents: { [self] path in
        try called("contents")
        return files[path]
      },
      workbooks: NoWorkbooks(),
      progress: { [self] stage, _, _, _ in stages.append(stage) },
      checkInterrupt: { [self] in try called("interrupt") },
      problem: { [self] in problems.append($0) },
      confirm: { [self] outcome in
        try called("confirm")
        if refusesConfirmation { throw Stopped(call: "confirm") }
        confirmed.append(outcome)
      })
  }
}
