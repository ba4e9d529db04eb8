// SPDX-License-Identifier: GPL-3.0-or-later

/// One column of a table for people.
public struct TableColumn<Row>: Sendable {
  /// In the language of the person.
  public let heading: String
  public let alignment: TextAlignment
  /// The columns of the screen below which a flexible column is not narrowed.
  public let minimumWidth: Int
  /// Whether the column may be narrowed, its cells then cut with `…`. Codes and numbers are not flexible:
  /// half of one is worthless.
  public let flexible: Bool
  /// Whether the column is left out where the others would not fit beside it: what it says stands elsewhere too.
  public let isDispensable: Bool
  /// Asked once for each row, in their order.
  public let text: @Sendable (Row) -> Styled

  public init(
    _ heading: String, alignment: TextAlignment = .left, minimumWidth: Int = 6, flexible: Bool = false,
    isDispensable: Bool = false,
    text: @escaping @Sendable (Row) -> Styled
  ) {
    self.heading = heading
    self.alignment = alignment
    self.minimumWidth = max(1, minimumWidth)
    self.flexible = flexible
    self.isDispensable = isDispensable
    self.text = text
  }
}
