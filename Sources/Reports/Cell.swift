// SPDX-License-Identifier: GPL-3.0-or-later

/// The value of one field in one row.
public enum Cell: Sendable {
  /// Absent: `null` in JSON, an empty cell elsewhere.
  case null
  case text(String)
  case number(Int)
  case flag(Bool)
  /// The list of a ``FieldShape/values`` field.
  case list([Cell])
  /// The object of a ``FieldShape/object(_:)`` field, in the order of its keys.
  case record([Cell])
  /// The objects of a ``FieldShape/objects(_:)`` field, each in the order of its keys.
  case records([[Cell]])
  /// An object whose keys are data, such as the warnings of an import by code. `key=value` pairs,
  /// joined by the field's joiner, in the flat formats.
  case map([(String, Cell)])

  /// The text, or `null` when there is none.
  public init(_ text: String?) { self = text.map(Cell.text) ?? .null }

  /// The number, or `null` when there is none.
  public init(_ number: Int?) { self = number.map(Cell.number) ?? .null }

  /// A list of texts.
  public init(_ texts: [String]) { self = .list(texts.map(Cell.text)) }
}

extension Cell: Equatable {
  /// Texts are equal byte for byte: canonically equivalent names are different evidence.
  public static func == (a: Cell, b: Cell) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.number(let a), .number(let b)): a == b
    case (.flag(let a), .flag(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.record(let a), .record(let b)): a == b
    case (.records(let a), .records(let b)): a == b
    case (.map(let a), .map(let b)):
      a.elementsEqual(b) { $0.0.utf8.elementsEqual($1.0.utf8) && $0.1 == $1.1 }
    default: false
    }
  }
}
