// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Exchange

/// Whatever bytes are handed in, the answer is rows or an error.
@Suite struct DamageTests {
  static let sample = "姓名,\"说\"\"明\r\n二\",𠅤\r\n赵一,\"\",\"x\"\r\n"

  @Test(
    "A file cut after any byte is an error, or rows that begin like those of the whole",
    arguments: TextEncoding.allCases)
  func cut(encoding: TextEncoding) throws {
    let bytes = try PeerText.bytes(Self.sample, encoding)
    let whole = try ReadTable(bytes, encoding: encoding).rows
    var errors = 0
    for length in 0..<bytes.count {
      do {
        let rows = try ReadTable(Array(bytes[..<length]), encoding: encoding, separator: Byte.comma).rows
        let cells = (rows.joined(), whole.joined())
        #expect(rows.count <= whole.count)
        #expect(
          cells.0.dropLast().elementsEqual(cells.1.prefix(max(0, cells.0.count - 1))), "cut at \(length)")
      } catch let error as ExchangeError {
        errors += 1
        switch error {
        case .empty: #expect(length <= encoding.mark.count)
        case .undecodable(let named, let line, let offset):
          #expect(named == encoding)
          #expect((1...4).contains(line))
          #expect((0..<Int64(length)).contains(offset))
        case .unclosedQuote(let line): #expect([1, 3].contains(line))
        default: Issue.record("cut at \(length): \(error)")
        }
      }
    }
    #expect(errors > 10)
  }

  @Test("Bytes changed at random end in an error or in rows that keep to the limits")
  func damaged() throws {
    var random = SeededRandom("damaged files")
    let folder = try ScratchFolder()
    let limits = TableLimits(cellBytes: 12, columns: 4, fileBytes: 200)
    let interesting: [UInt8] = [
      0x00, 0x0A, 0x0D, 0x22, 0x2C, 0x30, 0x80, 0x81, 0xBF, 0xC2, 0xE5, 0xF0, 0xFE, 0xFF,
    ]
    var (errors, tables) = (0, 0)
    let samples = try TextEncoding.allCases.map { try PeerText.bytes(Self.sample, $0) }
    for _ in 0..<1000 {
      var bytes = samples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = interesting.randomElement(using: &random) ?? UInt8.random(in: 0...255, using: &random)
      }
      let path = try folder.file(bytes)
      // A name of its own for each: some file systems flush a file that is cut and written again.
      defer { unlink(path) }
      do {
        let table = try ReadTable(path: path, limits: limits)
        tables += 1
        let keepsLimits = table.rows.allSatisfy { row in
          (1...4).contains(row.count) && row.allSatisfy { $0.utf8.count <= 12 }
        }
        #expect(keepsLimits)
        #expect(zip(table.lines, table.lines.dropFirst()).allSatisfy { $0 < $1 })
      } catch is ExchangeError {
        errors += 1
      }
    }
    #expect(errors > 100)
    #expect(tables > 100)
  }
}
