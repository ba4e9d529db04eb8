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
    query.ofAuthorities(joined: " UNION ") { range in
      NamePlace.all.map { place in
        let conditions = [place.members.map { "(\($0))" }, place.holds, "\(range)"].compactMap { $0 }
        return """
          SELECT id FROM registration INDEXED BY \(place.index) WHERE \(conditions.joined(separator: " AND "))
          """
      }.joined(separator: " UNION ")
    }
  }
}

/// One of the indexes by which parts of names are found: which rows stand in it, and which of them may hold a text.
struct NamePlace {
  let index: String
  private let columns: String
  /// The condition of rows that stand in it; nil: all.
  let members: String?
  /// The condition of those that may hold the text `?1`, whose first two characters are `?2`; nil: all.
  let holds: String?

  static let all = [
    // No character stands behind the last of Unicode.
    NamePlace("name", "name, authority", holds: "name >= ?1 AND name < ?1 || char(0x10FFFF)"),
    NamePlace("second_pair", "substr(name, 2, 2), authority", "length(name) > 2", holds: "substr(name, 2, 2) = ?2"),
    NamePlace("third_pair", "substr(name, 3, 2), authority", "length(name) > 3", holds: "substr(name, 3, 2) = ?2"),
    NamePlace("long_name", "authority, name", "length(name) > 4", holds: "instr(name, ?1)"),
    // A text that holds a character that is none of ASCII's can be part of no other number.
    NamePlace("foreign_code", "authority", "certificate GLOB '*[^ -~]*' OR id_number GLOB '*[^ -~]*'", holds: nil),
  ]

  private init(_ name: String, _ columns: String, _ members: String? = nil, holds: String?) {
    index = "registration_by_\(name)"
    self.columns = columns
    self.members = members
    self.holds = holds
  }

  var definition: Schema.Index {
    Schema.Index(index, "registration (\(columns))" + (members.map { " WHERE \($0)" } ?? ""))
  }
}
