// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

/// What is remembered of one of the demonstration's files: its length and FNV-1a hash. A change of either is
/// meant or a mistake; a failing test shows the new values.
struct RecordedFile: Equatable, CustomTestStringConvertible {
  let kind: ExportKind
  let bytes: Int
  let hash: UInt64

  init(_ kind: ExportKind, bytes: Int, hash: UInt64) {
    self.kind = kind
    self.bytes = bytes
    self.hash = hash
  }

  init(_ kind: ExportKind, _ content: [UInt8]) {
    self.init(
      kind, bytes: content.count,
      hash: content.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  static let all: [RecordedFile] = [
    RecordedFile(.institutions, bytes: 2_823, hash: 0x1D0B_A3DF_7FDD_75A7),
    RecordedFile(.qualifications, bytes: 288_261, hash: 0x7123_FD62_5B1D_DCC7),
    RecordedFile(.physicians, bytes: 403_490, hash: 0xBF19_440E_BFB0_0763),
    RecordedFile(.nurses, bytes: 460_908, hash: 0xA194_B514_638D_F74F),
    RecordedFile(.accounts, bytes: 231_342, hash: 0xAAA2_7D1C_8090_2885),
  ]

  var testDescription: String { "\(kind), \(bytes) bytes, hash 0x\(String(hash, radix: 16))" }
}
