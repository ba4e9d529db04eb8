// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What `find` looks for: part of a name as typed, part of a number or code as cleaned, or the initials of a name.
public struct FindText: Sendable {
  public let name: String
  public let code: String
  /// The letters, where the text may be the beginning of a name's initials.
  public let initials: String?

  public init(_ typed: String) {
    name = Cleaning.name(typed)
    code = Cleaning.code(typed)
    initials = NameInitials.isQuery(name)
  }

  /// Nothing but white space: it is part of everybody's name, and means nobody.
  public var isEmpty: Bool { name.isEmpty }

  /// The first two characters, by which indexes find a name that holds the text; nil: they do not, because the text
  /// is shorter, or may be part of a number of digits.
  var pair: String? {
    let pair = name.unicodeScalars.prefix(2)
    let isForeign = initials != nil || code.unicodeScalars.contains { !$0.isASCII }
    return pair.count == 2 && isForeign ? String(pair) : nil
  }
}

extension CacheReader {
  /// Judged rows that hold a text in the name, the ID number or the certificate, or whose name has the initials, in
  /// list order.
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
      let first = [.text(text.name), .text(pair)] + (text.initials.map { [SQLValue.text($0)] } ?? [])
      try forEachListed(NameSearch.sql(query, text, also: match), first + values, filter, take)
    } else {
      try walk(query, filter, also: match, values: values, take)
    }
    return (rows, more)
  }

  /// A condition of the row, with its values.
  private static func match(_ text: FindText) -> (String, [SQLValue]) {
    var conditions = ["instr(r.name, ?)", "(? <> '' AND (instr(r.certificate, ?) OR instr(r.id_number, ?)))"]
    var values: [SQLValue] = [.text(text.name), .text(text.code), .text(text.code), .text(text.code)]
    if let initials = text.initials {
      conditions += NamePlace.readings.map { "substr(initials(r.name, \($0)), 1, \(initials.utf8.count)) = ?" }
      values += NamePlace.readings.map { _ in .text(initials) }
    }
    return ("(\(conditions.joined(separator: " OR ")))", values)
  }
}

/// Where an authority's desk finds the names that hold a text: instead of everybody's it reads those that have its
/// first two characters at one of the first places, and the few names that are longer; those with its initials; and
/// the few whose numbers are not of digits alone.
enum NameSearch {
  /// The wanted rows in the order of lists. The text, its first two characters and perhaps its initials are the
  /// first values to be bound.
  static func sql(_ query: ListQuery, _ text: FindText, also match: String) -> String {
    let places = NamePlace.all.filter { text.initials != nil || !$0.isOfInitials }
    return query.ofRows("(\(numbers(query, places)))", also: match)
  }

  private static func numbers(_ query: ListQuery, _ places: [NamePlace]) -> String {
    query.ofAuthorities(joined: " UNION ") { range in
      places.map { place in
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
  /// The condition of those that may hold the text `?1`, whose first two characters are `?2` and whose initials are
  /// `?3`; nil: all.
  let holds: String?
  let isOfInitials: Bool

  /// The readings of a surname, by number.
  static let readings = 0..<NameInitials.mostReadings

  static let all = [
    NamePlace("name", "name, authority", holds: begins("name", "?1")),
    NamePlace("second_pair", "substr(name, 2, 2), authority", "length(name) > 2", holds: "substr(name, 2, 2) = ?2"),
    NamePlace("third_pair", "substr(name, 3, 2), authority", "length(name) > 3", holds: "substr(name, 3, 2) = ?2"),
    NamePlace("long_name", "authority, name", "length(name) > 4", holds: "instr(name, ?1)"),
    // A text that is not of digits alone can be part of no other number; an X at the end of one is none.
    NamePlace(
      "other_code", "authority",
      "certificate GLOB '*[^0-9]*' OR id_number GLOB '*[^0-9X]*' OR id_number GLOB '*X?*'", holds: nil),
  ] + readings.map { initials(reading: $0) }

  static func initials(reading: Int) -> NamePlace {
    let letters = "initials(name, \(reading))"
    return NamePlace(
      "initials_\(reading)", "\(letters), authority", "\(letters) IS NOT NULL", holds: begins(letters, "?3"),
      isOfInitials: true)
  }

  /// No character stands behind the last of Unicode.
  static func begins(_ text: String, _ prefix: String) -> String {
    "\(text) >= \(prefix) AND \(text) < \(prefix) || char(0x10FFFF)"
  }

  private init(
    _ name: String, _ columns: String, _ members: String? = nil, holds: String?, isOfInitials: Bool = false
  ) {
    index = "registration_by_\(name)"
    self.columns = columns
    self.members = members
    self.holds = holds
    self.isOfInitials = isOfInitials
  }

  var definition: Schema.Index {
    Schema.Index(index, "registration (\(columns))" + (members.map { " WHERE \($0)" } ?? ""))
  }
}
