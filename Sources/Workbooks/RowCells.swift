// SPDX-License-Identifier: GPL-3.0-or-later

/// The cells of a row while it is read: text by column, in whatever order they come, buffers used again.
struct RowCells: ~Copyable {
  private struct Place {
    var start = 0
    var end = 0
  }

  private var bytes: [UInt8] = []
  private var places: [Place] = []
  /// Columns up to the last filled one.
  private(set) var count = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for column in 0..<count { places[column] = Place() }
    count = 0
  }

  /// Sets the cell of a column (from 0); an empty one fills nothing. Columns beyond what a table may have count as
  /// one too many.
  mutating func set(_ column: Int, _ text: some Collection<UInt8>) {
    if text.isEmpty { return }
    let column = min(column, RowWriter.mostColumns - 1)
    while places.count <= column { places.append(Place()) }
    places[column] = Place(start: bytes.count, end: bytes.count + text.count)
    bytes.append(contentsOf: text)
    count = max(count, column + 1)
  }

  mutating func set(_ column: Int, _ text: String) { set(column, text.utf8) }

  borrowing func withCell(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let place = places[column]
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place.start..<place.end])) }
  }
}
