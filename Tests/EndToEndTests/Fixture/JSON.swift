// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value that keeps the order of keys and the spelling of numbers; texts are compared by their bytes.
enum JSON: Equatable, CustomStringConvertible {
  case null
  case flag(Bool)
  case number(String)
  case text([UInt8])
  case list([JSON])
  case record([Member])

  struct Member: Equatable {
    let key: String
    let value: JSON
  }

  struct Malformed: Error {
    let offset: Int
    let text: String
  }

  /// - Throws: ``Malformed`` unless the text is one JSON value and nothing else.
  init(_ text: String) throws {
    var reader = JSONReader(Array(text.utf8))
    self = try reader.value()
    try reader.end()
  }

  static func text(_ text: String) -> JSON { .text(Array(text.utf8)) }

  /// The value behind a key; null where there is none.
  subscript(key: String) -> JSON { members.first { $0.key == key }?.value ?? .null }

  subscript(position: Int) -> JSON { elements.indices.contains(position) ? elements[position] : .null }

  var members: [Member] { if case .record(let members) = self { members } else { [] } }
  var elements: [JSON] { if case .list(let elements) = self { elements } else { [] } }
  var keys: [String] { members.map(\.key) }
  var string: String? { if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil } }
  var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  var description: String {
    switch self {
    case .null: "null"
    case .flag(let value): "\(value)"
    case .number(let digits): digits
    case .text(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
    case .list(let elements): "[" + elements.map(\.description).joined(separator: ",") + "]"
    case .record(let members): "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .record(elements.map { Member(key: $0, value: $1) })
  }
}
