// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The program under test.
struct Binary {
  /// The file named by `ECERT_BINARY`, else `ecert-admin` beside the tests: `swift test` builds it there.
  static let path = locate(
    named: getenv("ECERT_BINARY").map { String(cString: $0) }, arguments: CommandLine.arguments,
    executable: testRunner, workingDirectory: linkTarget("/proc/self/cwd") ?? "/")

  /// The benchmark program, which `swift test` builds beside them too.
  static let bench: String = {
    let program = locate(
      named: nil, arguments: CommandLine.arguments, executable: testRunner,
      workingDirectory: linkTarget("/proc/self/cwd") ?? "/")
    return program.dropLast("ecert-admin".count) + "ecert-bench"
  }()

  /// The file that runs the tests.
  static let testRunner = linkTarget("/proc/self/exe")

  /// - Parameters:
  ///   - named: the path in the environment, if any; relative to `workingDirectory`.
  ///   - arguments: of the test run; where a helper of the toolchain runs the tests, one of them names the
  ///     bundle.
  ///   - executable: the file that runs the tests.
  static func locate(
    named: String?, arguments: [String], executable: String?, workingDirectory: String
  ) -> String {
    if let named, !named.isEmpty { return absolute(named, in: workingDirectory) }
    let candidates = [executable].compactMap { $0 } + arguments.map { absolute($0, in: workingDirectory) }
    let tests = candidates.first { $0.contains(".xctest") } ?? candidates.first ?? workingDirectory
    // A bundle is a file on Linux; were it a folder, its name would still end at `.xctest`.
    let end = tests.firstRange(of: ".xctest")?.lowerBound ?? tests.endIndex
    let folder = tests[..<end].lastIndex(of: "/").map { tests[..<$0] } ?? ""
    return folder + "/ecert-admin"
  }

  private static func absolute(_ path: String, in directory: String) -> String {
    path.hasPrefix("/") ? path : directory + "/" + path
  }

  private static func linkTarget(_ link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    return count > 0
      ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
