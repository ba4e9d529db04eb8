// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Glibc

/// What an OLE compound file says of itself in its directory: names in UTF-16, each in an entry of 128 bytes.
///
/// libfreexl says of an encrypted workbook and of a document of another program alike that they are damaged.
struct XLSContainer {
  /// It has a directory; one that was cut off has none.
  private(set) var isWhole = false
  private(set) var holdsWorkbook = false
  private(set) var isEncrypted = false

  /// - Parameter descriptor: open for reading.
  init(_ descriptor: Int32) throws(WorkbookFailure) {
    // Wherever the chain of sectors has put the directory, its entries begin at multiples of their size.
    let entry = 128
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let got = pread(descriptor, &piece, piece.count, offset)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw WorkbookFailure(.containerDamaged) }
      for start in stride(from: 0, to: got - entry + 1, by: entry) { look(at: piece[start..<start + entry]) }
      if got < piece.count { return }
      offset += got
    }
  }

  private static let (workbook, book) = (Array("Workbook\0".utf16), Array("Book\0".utf16))
  private static let encrypted = Array("EncryptedPackage\0".utf16)
  private static let root = Array("Root Entry\0".utf16)

  private mutating func look(at entry: ArraySlice<UInt8>) {
    if Self.has(entry, name: Self.workbook) || Self.has(entry, name: Self.book) { holdsWorkbook = true }
    if Self.has(entry, name: Self.encrypted) || Self.asksForPassword(entry) { isEncrypted = true }
    if Self.has(entry, name: Self.root, kind: 5) { isWhole = true }
  }

  /// The beginning of a workbook's stream ([MS-XLS] 2.4.21, BOF), and among its first records FILEPASS (2.4.117).
  private static func asksForPassword(_ entry: ArraySlice<UInt8>) -> Bool {
    let start = entry.startIndex
    guard entry.starts(with: [0x09, 0x08]), entry[start + 6] == 0x05, entry[start + 7] == 0 else { return false }
    var place = start
    while place + 4 <= entry.endIndex {
      if entry[place] == 0x2F, entry[place + 1] == 0 { return true }
      place += 4 + Int(entry[place + 2]) + Int(entry[place + 3]) << 8
    }
    return false
  }

  private static func has(_ entry: ArraySlice<UInt8>, name: [UInt16], kind: UInt8 = 2) -> Bool {
    // The length of the name in bytes, its end included, behind it; then the kind, 2 for a stream, 5 for the root.
    let start = entry.startIndex
    guard Int(entry[start + 64]) == name.count * 2, entry[start + 66] == kind else { return false }
    return name.indices.allSatisfy {
      UInt16(entry[start + 2 * $0]) | UInt16(entry[start + 2 * $0 + 1]) << 8 == name[$0]
    }
  }
}
