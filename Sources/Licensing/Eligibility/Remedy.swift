// SPDX-License-Identifier: GPL-3.0-or-later

/// What moves a blocker on: who has to act, and the command that the desk types next.
///
/// Source: causes, cures and whose turn it is in the 2020 notice; the commands are ours.
public struct Remedy: Sendable, Equatable {
  public let owner: Owner
  /// Command words before the certificate.
  public let verb: [String]
  /// Operands behind the certificate.
  public let rest: [String]

  /// - Parameter handed: what has been handed on already: a referral puts the turn with the province, a
  ///   submission with the authority.
  public init(of blocker: Blocker, handed: HandedOn = .nothing) {
    (owner, verb, rest) =
      switch blocker {
      case .qualificationUnverified where handed.isReferred: (.province, ["why"], [])
      case .qualificationUnverified: (.province, ["qualification", "refer"], [])
      case .levelOrCategoryDiffers where handed.isReferred, .nameAndIdDiffer where handed.isReferred:
        (.province, ["why"], [])
      case .expired where handed.isSubmitted: (.authority, ["renewal", "approve"], [])
      case .nameDiffers, .idDiffers, .codeDiffers: (.authority, ["qualification", "candidates"], [])
      case .levelOrCategoryDiffers, .nameAndIdDiffer: (.authority, ["qualification", "compare"], ["1"])
      case .notInForce, .statusUnknown: (.authority, ["why"], [])
      case .expired: (.institution, ["renewal", "submit"], [])
      case .accountUnregistered, .accountInactive, .photoMissing, .photoRejected:
        (.person, ["notice"], [])
      case .photoPending: (.institution, ["photo", "show"], [])
      }
  }

  /// The blockers whose turn is with one owner.
  public static func blockers(of owner: Owner, handed: HandedOn) -> BlockerSet {
    BlockerSet(Blocker.allCases.filter { Remedy(of: $0, handed: handed).owner == owner })
  }

  /// The whole command line for one certificate, safe to paste into a shell.
  public func next(for certificate: String) -> String {
    (["ecert-admin"] + verb + [Self.quoted(certificate)] + rest).joined(separator: " ")
  }

  /// A word with anything but ASCII letters, digits, `.` `_` `-` `/` in it is single-quoted.
  public static func quoted(_ word: String) -> String {
    let plain = !word.isEmpty && word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    if plain { return word }
    var quoted = "'"
    for scalar in word.unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
