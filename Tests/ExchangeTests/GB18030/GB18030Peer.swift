// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Exchange

/// What GB 18030 has to be: iconv's answers, with the deliberate differences applied.
struct GB18030Peer {
  let decoder: Iconv
  let encoder: Iconv
  /// Today's character of each private-use point that has one.
  let folded: [UInt32: UInt32]
  let formerCodes: [FourByteCode: UInt32]

  init() throws {
    let decoder = try Iconv(from: "GB18030", to: "UTF-32BE")
    self.decoder = decoder
    encoder = try Iconv(from: "UTF-32BE", to: "GB18030")
    folded = Dictionary(
      uniqueKeysWithValues: DeliberateDifferences.foldedPoints.compactMap { entry in
        decoder.point(Self.bytes(entry.code)).map { (entry.point, $0) }
      })
    let pairs = DeliberateDifferences.formerCodes.flatMap { run in
      run.points.enumerated().map {
        (FourByteCode(linear: run.first.linear + $0.offset), $0.element)
      }
    }
    formerCodes = Dictionary(uniqueKeysWithValues: pairs)
  }

  static func bytes(_ code: UInt16) -> [UInt8] { [UInt8(code >> 8), UInt8(code & 0xFF)] }

  /// The bytes of scalars in UTF-32BE.
  static func utf32(_ points: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for point in points {
      bytes.append(UInt8(truncatingIfNeeded: point >> 24))
      bytes.append(UInt8(truncatingIfNeeded: point >> 16))
      bytes.append(UInt8(truncatingIfNeeded: point >> 8))
      bytes.append(UInt8(truncatingIfNeeded: point))
    }
    return bytes
  }

  static func utf32(_ point: UInt32) -> [UInt8] { utf32([point]) }

  /// How a scalar is written.
  func encoded(_ point: UInt32) -> [UInt8]? {
    let differs =
      point == DeliberateDifferences.exchanged
      || DeliberateDifferences.unwritable.contains { $0.contains(point) }
    let written = differs ? folded[point] ?? point : point
    guard case .bytes(let bytes) = encoder.convert(Self.utf32(written)) else { return nil }
    return bytes
  }
}
