// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import Exchange

/// Our table against glibc's, code by code: a mistake in it is a wrong name in a register.
@Suite struct GB18030TableTests {
  private let peer: GB18030Peer

  init() throws { peer = try GB18030Peer() }

  @Test("The committed tables are the generated ones")
  func tablesAreCurrent() throws {
    let path = SourceTree.file("Sources/CGB18030/tables.c")
    let generated = GB18030Source(peer: peer).text()
    let committed = try TextFile.read(path)
    if getenv("ECERT_RECORD") != nil {
      try TextFile.write(generated, to: path)
      Issue.record("recorded \(path): run the tests again without ECERT_RECORD")
      return
    }
    let (now, then) = (generated.split(separator: "\n"), committed.split(separator: "\n"))
    let line = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(line.map { "line \($0.offset + 1): \($0.element)" } == nil)
    #expect(now.count == then.count)
  }

  @Test("Every two bytes are read as iconv reads them")
  func everyTwoBytes() {
    var wrong: [String] = []
    for lead in UInt8(0x81)...0xFF {
      for trail in UInt8.min...0xFF {
        let ours = GB18030Text.decode([lead, trail])
        let theirs: GB18030Text.Outcome =
          switch peer.decoder.convert([lead, trail]) {
          case .bytes(let bytes): .text(GB18030Text.scalars(utf32: bytes))
          case .incomplete: .incomplete
          case .invalid: .invalid
          }
        if ours != theirs { wrong.append("\(lead) \(trail): ours \(ours), iconv \(theirs)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("Every four-byte code is read as iconv reads it, former codes and folded points apart")
  func everyFourBytes() {
    var wrong: [String] = []
    var (former, folded) = (0, 0)
    for block in GB18030Blocks.fourByteCodes {
      let bytes = GB18030Blocks.bytes(block)
      let ours = GB18030Text.points(ofFourByteCodes: bytes)
      let theirs = peer.decoder.points(ofFourByteCodes: bytes)
      if ours == theirs { continue }
      for (i, linear) in block.enumerated() where ours[i] != theirs[i] {
        let code = FourByteCode(linear: linear)
        if theirs[i] == nil, ours[i] == peer.formerCodes[code] {
          former += 1
        } else if let point = theirs[i], ours[i] == peer.folded[point] {
          folded += 1
        } else {
          wrong.append("\(code.bytes): ours \(ours[i] ?? 0), iconv \(theirs[i] ?? 0)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(former == 18)
    // 106 points are folded; 24 of them have no four-byte code in glibc.
    #expect(folded == 106 - 24)
  }

  @Test("Every character is written as iconv writes it, but for 24 points it cannot write and one exchanged")
  func everyCharacterWritten() {
    var wrong: [String] = []
    var different: [UInt32] = []
    for block in GB18030Blocks.scalars {
      let ours = GB18030Text.encode(block)
      if peer.encoder.convert(GB18030Peer.utf32(block)) == .bytes(ours) { continue }
      for point in block {
        let ours = GB18030Text.encode(point)
        if peer.encoder.convert(GB18030Peer.utf32(point)) != .bytes(ours) { different.append(point) }
        if ours != peer.encoded(point) { wrong.append("U+\(String(point, radix: 16)): ours \(ours)") }
      }
    }
    let named = DeliberateDifferences.unwritable.joined() + [DeliberateDifferences.exchanged]
    #expect(wrong.isEmpty)
    #expect(different == named.sorted())
  }

  @Test("Every character that is written comes back, or comes back as today's character")
  func everyCharacterComesBack() {
    var wrong: [String] = []
    for block in GB18030Blocks.scalars {
      let expected = block.map { peer.folded[$0] ?? $0 }
      let back = GB18030Text.decode(GB18030Text.encode(block))
      if back != .text(expected) { wrong.append("U+\(String(block.lowerBound, radix: 16))…: \(back)") }
    }
    #expect(wrong.isEmpty)
  }

  @Test("The private-use points of old tables are in the order of the codes that had no character")
  func foldingIsTheOldTables() {
    // GBK numbered its codes without a character in order; those that are private to this day and those
    // that are folded must together give that numbering without a gap.
    let folded = Dictionary(
      uniqueKeysWithValues: DeliberateDifferences.foldedPoints.map { ($0.code, $0.point) })
    var points: [UInt32] = []
    for code in UInt16(0xA2A1)...0xFEA0
    where code & 0xFF >= 0x40 && code & 0xFF != 0x7F && code & 0xFF != 0xFF {
      let today = peer.decoder.point(GB18030Peer.bytes(code)) ?? 0
      if let point = folded[code] {
        points.append(point)
      } else if (0xE766...0xE864).contains(today) {
        points.append(today)
      }
    }
    #expect(points == Array(0xE766...0xE864))
  }

  @Test(
    "A private-use point of an old table becomes today's character, by two bytes and by four",
    arguments: [
      ([0xFE, 0x9F], 0x4DAE), ([0x83, 0x36, 0xCF, 0x39], 0x4DAE),  // 䶮, U+E863
      ([0xFE, 0x59], 0x9FB4), ([0x82, 0x35, 0x90, 0x37], 0x9FB4),  // 龴, U+E81E
      ([0xA6, 0xD9], 0xFE10), ([0x84, 0x31, 0x82, 0x36], 0xFE10),  // ︐, U+E78D
      ([0xA8, 0xBC], 0x1E3F), ([0x81, 0x35, 0xF4, 0x37], 0x1E3F),  // ḿ, U+E7C7
      ([0xFE, 0x51], 0x20087), ([0x95, 0x32, 0x90, 0x31], 0x20087),  // 𠂇, U+E816
      ([0x80], 0x20AC), ([0xA2, 0xE3], 0x20AC),  // €
    ] as [([UInt8], UInt32)])
  func foldedPoint(code: [UInt8], point: UInt32) { #expect(GB18030Text.point(code) == point) }

  @Test("The byte 0xFF begins nothing, and iconv has no euro sign at 0x80")
  func singleBytes() {
    #expect(GB18030Text.decode([0xFF]) == .invalid)
    #expect(peer.decoder.convert([0xFF]) == .invalid)
    let euro = DeliberateDifferences.euro
    #expect(peer.decoder.convert([euro.byte]) == .invalid)
    #expect(GB18030Text.point([euro.byte]) == euro.point)
  }
}
