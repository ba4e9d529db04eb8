// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// The texts that cells name by number. They lie one behind the other: half a million rows have millions of them.
final class SharedStrings: XMLReading {
  /// What a workbook may have of them, so that the worker's memory has a bound that can be told.
  static let mostBytes = 512 << 20
  private static let mostTexts = 16 << 20

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var item = TextRun()

  /// None where the workbook has no such part.
  init(_ part: ZipPart?) throws(WorkbookFailure) {
    if let part { try XMLPart.read(part, self, damage: .stringsDamaged) }
  }

  var count: Int { ends.count }

  func withText(_ index: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    bytes.withUnsafeBufferPointer { body($0[start..<Int(ends[index])]) }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    if "si" ~= name { item.begin() } else { item.start(name) }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    guard "si" ~= name else { return item.end(name) }
    bytes += item.bytes
    guard bytes.count <= Self.mostBytes, ends.count < Self.mostTexts else { throw WorkbookFailure(.beyondMemory) }
    ends.append(UInt32(bytes.count))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { item.text(bytes) }
}
