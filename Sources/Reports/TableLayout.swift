// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns a person sees, from left to right. They may be fewer than the keys of the payload.
public struct TableLayout<Row>: Sendable {
  public let columns: [TableColumn<Row>]

  public init(_ columns: [TableColumn<Row>]) { self.columns = columns }
}
