// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The Python beside the tests, whose `unicodedata`, `wcwidth` and `json` are held against ours.
/// A machine without them fails these tests: they are never skipped.
enum Peer {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The root of the package: the first folder above this file with a Package.swift.
  static func root() throws -> URL {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    throw Failure(description: "no Package.swift above \(#filePath)")
  }

  /// `ECERT_PEERS_PYTHON`, else the environment beside the package, else the `python3` of the path.
  private static func interpreter() throws -> [String] {
    if let path = ProcessInfo.processInfo.environment["ECERT_PEERS_PYTHON"] { return [path] }
    let beside = try root().appendingPathComponent(".peers/bin/python3").path
    if FileManager.default.isExecutableFile(atPath: beside) { return [beside] }
    return ["/usr/bin/env", "python3"]
  }

  /// Runs a script and returns what it prints; a script that fails, or no Python at all, is an error.
  static func python(_ script: String, input: [UInt8] = []) throws -> String {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input).write(to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let command = try interpreter() + ["-c", script]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.standardInput = try FileHandle(forReadingFrom: scratch)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "\(command[0]) ended with \(process.terminationStatus); are python3 and wcwidth there?")
    }
    return String(decoding: printed, as: UTF8.self)
  }
}
