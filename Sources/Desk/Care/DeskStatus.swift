// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What `status` says of a cache.
public struct DeskStatus: Sendable {
  public let path: String
  public let office: Office
  public let operatorName: String
  /// Bytes.
  public let size: Int
  public let sources: [SourceStatus]
  public let verdicts: [Verdict: Int]
  /// Codes of institutions whose 注册机关代码 is missing: the authority of their staff is inferred.
  public let withoutAuthority: [String]
  /// What waits at this desk.
  public let today: DeskToday
  /// Decisions that are to be entered in the national system, and those that drifted.
  public let toBeEntered: Int
  public let drifted: Int
  /// Number and hash of the last decision.
  public let head: (n: Int, hash: String)
  /// People set aside today.
  public let aside: Int

  public var judged: Int { verdicts.values.reduce(0, +) }
}

extension Desk {
  public func status() throws -> DeskStatus {
    try cache.read { reader in
      let standings = try Standings(filter, reader)
      let decisions = try reader.decisionCounts()
      return DeskStatus(
        path: cache.path, office: office, operatorName: operatorName, size: try reader.size(),
        sources: try reader.sources(), verdicts: standings.verdicts,
        withoutAuthority: try reader.institutionsWithoutAuthority(office), today: standings.today(office),
        toBeEntered: decisions[.open] ?? 0, drifted: decisions[.drift] ?? 0, head: try reader.logHead(),
        aside: try reader.countAside(filter))
    }
  }
}
