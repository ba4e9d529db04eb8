// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange

/// The zip file that a workbook is. Its parts are found by name in its own directory: no name of a part, and no
/// target in it, ever becomes a path.
final class ZipContainer {
  /// Parts that anybody's workbook has.
  private static let mostEntries = 65_536

  private let archive: OpaquePointer
  /// By name in lower case, `/` between folders, none in front.
  private var entries: [String: UInt64] = [:]
  /// What may still be unpacked: a table's size at most.
  private var bytesLeft = TableLimits.contract.fileBytes

  /// - Parameter descriptor: open for reading; it stays open.
  init(_ descriptor: Int32) throws(WorkbookFailure) {
    var error: CInt = 0
    guard let archive = zip_fdopen(descriptor, 0, &error) else {
      throw WorkbookFailure(error == ZIP_ER_MEMORY ? .beyondMemory : .containerDamaged)
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.mostEntries else { throw WorkbookFailure(.beyondSize) }
    for index in 0..<UInt64(max(count, 0)) {
      // As the raw bytes are: names of parts are ASCII.
      guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { continue }
      // Of two entries of a name programs disagree which one counts.
      let isNew = entries.updateValue(index, forKey: Self.folded(String(cString: name))) == nil
      if !isNew { throw WorkbookFailure(.containerDamaged) }
    }
  }

  deinit { zip_discard(archive) }

  func has(_ name: String) -> Bool { entries[Self.folded(name)] != nil }

  func hasFolder(_ name: String) -> Bool { entries.keys.contains { $0.hasPrefix(name) } }

  /// nil: there is no such part.
  ///
  /// - Throws: `encrypted`, `containerDamaged`.
  func part(_ name: String) throws(WorkbookFailure) -> ZipPart? {
    guard let index = entries[Self.folded(name)] else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw WorkbookFailure(.containerDamaged) }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw WorkbookFailure(.encrypted) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw WorkbookFailure(.containerDamaged) }
    let most = Self.mostUnpacked(from: status.comp_size)
    var unpacked: UInt64 = 0
    return ZipPart(file) { count throws(WorkbookFailure) in
      self.bytesLeft -= Int64(count)
      unpacked += UInt64(count)
      if self.bytesLeft < 0 || unpacked > most { throw WorkbookFailure(.beyondSize) }
    }
  }

  /// A sheet is ten to thirty times as large as it is packed; what exceeds the hundredfold was made to grow. Small ones
  /// may: they do no harm.
  private static func mostUnpacked(from packed: UInt64) -> UInt64 {
    max(min(packed, 1 << 40) * 100, 256 << 20)
  }

  private static func folded(_ name: String) -> String {
    var name = name.lowercased()
    if name.utf8.contains(UInt8(ascii: "\\")) { name = String(name.map { $0 == "\\" ? "/" : $0 }) }
    return String(name.drop { $0 == "/" })
  }
}

/// One part, unpacked piece by piece.
final class ZipPart {
  private static let pieceSize = 1 << 16

  private let file: OpaquePointer
  private let piece = UnsafeMutableBufferPointer<CChar>.allocate(capacity: ZipPart.pieceSize)
  private let count: (Int) throws(WorkbookFailure) -> Void

  fileprivate init(_ file: OpaquePointer, count: @escaping (Int) throws(WorkbookFailure) -> Void) {
    self.file = file
    self.count = count
  }

  deinit {
    zip_fclose(file)
    piece.deallocate()
  }

  /// nil at the end. Valid until the next piece is asked for.
  func next() throws(WorkbookFailure) -> UnsafeBufferPointer<CChar>? {
    let got = zip_fread(file, piece.baseAddress, UInt64(Self.pieceSize))
    guard got >= 0 else { throw WorkbookFailure(.containerDamaged) }
    if got == 0 { return nil }
    try count(Int(got))
    return UnsafeBufferPointer(rebasing: piece[..<Int(got)])
  }
}
