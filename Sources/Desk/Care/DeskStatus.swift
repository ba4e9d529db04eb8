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

  public var judged: Int { verdicts.values.reduce(0, +) }
}

extension Desk {
  public func status() throws -> DeskStatus {
    let verdicts = try verdicts()
    return try cache.read { reader in
      DeskStatus(
        path: cache.path, office: office, operatorName: operatorName, size: try reader.size(),
        sources: try reader.sources(), verdicts: verdicts,
        withoutAuthority: try reader.institutionsWithoutAuthority(office))
    }
  }
}
