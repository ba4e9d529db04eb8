// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization
import Testing

/// A folder that takes long to make: made once in a run of the tests, by the first who asks; everybody gets a
/// copy. It goes at the end of the run.
final class MasterFolder: Sendable {
  /// What `ecert-admin demo DIR` leaves.
  static let demo = MasterFolder {
    let sandbox = try Sandbox()
    let result = try run(["demo", sandbox.directory, "--quiet"], in: try Sandbox(), timeout: 600)
    try #require(result.status == 0, "demo: \(result)")
    return sandbox
  }
  /// An authority's desk with the people of the examples of help.
  static let authority = MasterFolder { try District.takeExamples(at: Clerk(authority: District.division)) }
  /// The desk of their hospital.
  static let institution = MasterFolder { try District.takeExamples(at: Clerk(institution: District.exampleHospital)) }

  /// Nothing else tells that the last test is over.
  private static let removesAll = atexit {
    for folder in [MasterFolder.demo, .authority, .institution] { folder.made.withLock { $0 = nil } }
  }

  private let made = Mutex<Sandbox?>(nil)
  private let make: @Sendable () throws -> Sandbox

  private init(_ make: @escaping @Sendable () throws -> Sandbox) { self.make = make }

  func copy() throws -> Sandbox {
    let master = try master()
    let copy = try Sandbox()
    let result = try run(["-Rp", master.directory + "/.", copy.directory], in: copy, program: "/bin/cp")
    try #require(result.status == 0, "cp: \(result)")
    return copy
  }

  private func master() throws -> Sandbox {
    try #require(Self.removesAll == 0)
    return try made.withLock { held in
      let master = try held ?? make()
      held = master
      return master
    }
  }
}
