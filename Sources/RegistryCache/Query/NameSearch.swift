// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What `find` looks for: part of a name as typed, and part of a number or code as cleaned.
public struct FindText: Sendable {
  public let name: String
  public let code: String

  public init(_ typed: String) {
    name = Cleaning.name(typed)
    code = Cleaning.code(typed)
  }

  /// Nothing but white space: it is part of everybody's name, and means nobody.
  public var isEmpty: Bool { name.isEmpty }

  /// The first two characters, by which indexes find a name that holds the text; nil: they do not, because the text
  /// is shorter, or may be part of a number of ASCII.
  var pair: String? {
    let pair = name.unicodeScalars.prefix(2)
    return pair.count == 2 && code.unicodeScalars.contains { !$0.isASCII } ? String(pair) : nil
  }
}

extension CacheReader {
  /// Judged rows that hold a text in the name, the ID number or the certificate, in list order.
  public func find(_ text: FindText, _ filter: ListFilter) throws -> (rows: [ListedRow], more: Bool) {
    var rows: [ListedRow] = []
    var more = false
    let (match, values) = Self.match(text)
    func take(_ row: ListedRow) -> Bool {
      more = rows.count == filter.limit ?? .max
      if !more { rows.append(row) }
      return !more
    }
    let query = try ListQuery(filter, self)
    if let pair = text.pair, query.institution == nil {
      try forEachListed(NameSearch.sql(query, also: match), [.text(text.name), .text(pair)] + values, filter, take)
    } else {
      try walk(query, filter, also: match, values: values, take)
    }
    return (rows, more)
  }

  /// A condition of the row, with its values.
  private static func match(_ text: FindText) -> (String, [SQLValue]) {
    (
      "(instr(r.name, ?) OR (? <> '' AND (instr(r.certificate, ?) OR instr(r.id_number, ?))))",
      [.text(text.name), .text(text.code), .text(text.code), .text(text.code)]
    )
  }
}

/// Where an authority's desk finds the names that hold a text: instead of everybody's it reads those that have its
/// first two characters at one of the first places, and the few names that are longer.
enum NameSearch {
  /// The wanted rows in the order of lists. The text and its first two characters are the first values to be bound.
  static func sql(_ query: ListQuery, also match: String) -> String {
    query.ofRows("(\(numbers(query)))", also: match)
  }

  private static func numbers(_ query: ListQuery) -> String {
    query.ofAuthorities(" UNION ") { range in
      places.map { index, condition in
        "SELECT id FROM registration INDEXED BY registration_by_\(index) WHERE \(condition) AND \(range)"
      }.joined(separator: " UNION ")
    }
  }

  private static let places = [
    // No character stands behind the last of Unicode.
    ("name", "name >= ?1 AND name < ?1 || char(0x10FFFF)"),
    ("second_pair", "substr(name, 2, 2) = ?2 AND length(name) > 2"),
    ("third_pair", "substr(name, 3, 2) = ?2 AND length(name) > 3"),
    ("long_name", "length(name) > 4 AND instr(name, ?1)"),
    // The text holds a character that is none of ASCII's: no other number can hold it.
    ("foreign_code", "(certificate GLOB '*[^ -~]*' OR id_number GLOB '*[^ -~]*')"),
  ]
}
