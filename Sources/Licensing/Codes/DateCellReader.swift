// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the forms in which exports write a day.
enum DateCellReader {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// The day that a cell states, a time of day behind it cut off; nil when it states none, or two.
  ///
  /// A time with a zone is none: what stands in front of it need not be the day in Asia/Shanghai.
  static func date(in cell: String) -> CivilDate? {
    let word = Cleaning.word(cell)
    if let plain = word.withUTF8Bytes({ plainDate($0[...]) }) { return plain }
    return dateBeforeSpacedTime(cell) ?? word.withUTF8Bytes { dateBeforeGluedTime($0[...]) }
  }

  /// `2026-03-05 00:00:00` and `2026-03-05T00:00:00`, which need no cleaning.
  static func isoDateBeforeTime(_ bytes: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    guard bytes.count > 11, bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T"),
      isTimeOfDay(bytes[11...])
    else { return nil }
    return plainDate(bytes[..<10])
  }

  // MARK: - Dates

  private static func plainDate(_ bytes: Bytes) -> CivilDate? {
    var rest = bytes
    let year = digits(&rest)
    if rest.isEmpty {
      return year.count <= 6 ? dateOfSerial(year) : compactDate(year)
    }
    if year.count == 4 { return separatedDate(year: year, rest) }
    // 2026.3 may be a month; a serial of five digits cannot be a year.
    guard year.count >= 5, skip([0x2E], &rest), !digits(&rest).isEmpty, rest.isEmpty else { return nil }
    return dateOfSerial(year)
  }

  /// `20260305`, and `20260305102030` with its time.
  private static func compactDate(_ digits: Bytes) -> CivilDate? {
    let time = digits.dropFirst(8)
    guard digits.count == 8 || digits.count == 14 else { return nil }
    if !time.isEmpty {
      guard isTime(hour: time.prefix(2), minute: time.dropFirst(2).prefix(2), second: time.suffix(2))
      else { return nil }
    }
    return date(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6).prefix(2))
  }

  private static let separators: [(afterYear: [UInt8], afterMonth: [UInt8], afterDay: [UInt8])] = [
    ([0x2D], [0x2D], []), ([0x2F], [0x2F], []), ([0x2E], [0x2E], []),
    (Array("年".utf8), Array("月".utf8), Array("日".utf8)),
  ]

  private static func separatedDate(year: Bytes, _ afterYear: Bytes) -> CivilDate? {
    for separator in separators {
      var rest = afterYear
      guard skip(separator.afterYear, &rest) else { continue }
      let month = digits(&rest)
      guard skip(separator.afterMonth, &rest) else { return nil }
      let day = digits(&rest)
      guard skip(separator.afterDay, &rest), rest.isEmpty else { return nil }
      return date(year, month, day)
    }
    return nil
  }

  private static func date(_ year: Bytes, _ month: Bytes, _ day: Bytes) -> CivilDate? {
    guard month.count <= 2, day.count <= 2, let year = year.decimalNumber,
      let month = month.decimalNumber, let day = day.decimalNumber
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A day of Excel's 1900 system, 1 (1900-01-01) to 109574 (2199-12-31). Excel counts a 29 February 1900
  /// that never was as serial 60: 60 is no day, and what stands before it is one day nearer.
  private static func dateOfSerial(_ digits: Bytes) -> CivilDate? {
    guard digits.first != 0x30, let serial = digits.decimalNumber, (1...109_574).contains(serial),
      serial != 60
    else { return nil }
    return CivilDate(day: Int32(serial - (serial < 60 ? 25_568 : 25_569)))
  }

  // MARK: - Times of day

  private static func dateBeforeSpacedTime(_ cell: String) -> CivilDate? {
    cell.withUTF8Bytes { bytes in
      for index in bytes.indices where WhiteSpace.length(at: index, in: bytes) > 0 {
        let time = Cleaning.word(String(utf8Bytes: bytes[index...]))
        guard time.withUTF8Bytes({ isTimeOfDay($0[...]) }) else { continue }
        let day = Cleaning.word(String(utf8Bytes: bytes[..<index]))
        if let date = day.withUTF8Bytes({ plainDate($0[...]) }) { return date }
      }
      return nil
    }
  }

  /// `2026-03-05T10:20`, and a date whose time lost its space: the hour takes one digit or two, and where
  /// both leave a date in front, neither is believed.
  private static func dateBeforeGluedTime(_ bytes: Bytes) -> CivilDate? {
    if let mark = bytes.firstIndex(of: UInt8(ascii: "T")) {
      return isTimeOfDay(bytes[(mark + 1)...]) ? plainDate(bytes[..<mark]) : nil
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let dates = [1, 2].compactMap { hourDigits -> CivilDate? in
      let start = colon - hourDigits
      guard start > bytes.startIndex, isTimeOfDay(bytes[start...]) else { return nil }
      return plainDate(bytes[..<start])
    }
    return dates.count == 1 ? dates[0] : nil
  }

  private static let dayParts = ["上午", "下午", "凌晨", "中午", "晚上"].map { Array($0.utf8) }
  private static let halves = ["AM", "PM", "am", "pm"].map { Array($0.utf8) }

  /// `H:MM`, `HH:MM:SS`, perhaps with a fraction of the second; 10时20分 and 10时20分30秒; with 上午 or 下午
  /// in front, or AM or PM behind.
  private static func isTimeOfDay(_ bytes: Bytes) -> Bool {
    var rest = bytes
    for part in dayParts where skip(part, &rest) { break }
    if halves.contains(where: rest.suffix(2).elementsEqual) { rest = rest.dropLast(2) }
    let hour = digits(&rest)
    if skip(Array("时".utf8), &rest) {
      let minute = digits(&rest)
      guard skip(Array("分".utf8), &rest) else { return false }
      if rest.isEmpty { return isTime(hour: hour, minute: minute, second: minute) }
      let second = digits(&rest)
      return skip(Array("秒".utf8), &rest) && rest.isEmpty && isTime(hour: hour, minute: minute, second: second)
    }
    guard skip([0x3A], &rest) else { return false }
    let minute = digits(&rest)
    if rest.isEmpty { return isTime(hour: hour, minute: minute, second: minute) }
    guard skip([0x3A], &rest) else { return false }
    let second = digits(&rest)
    let fractionFits = rest.isEmpty || (skip([0x2E], &rest) && !digits(&rest).isEmpty && rest.isEmpty)
    return fractionFits && isTime(hour: hour, minute: minute, second: second)
  }

  private static func isTime(hour: Bytes, minute: Bytes, second: Bytes) -> Bool {
    guard hour.count <= 2, minute.count == 2, second.count == 2, let hour = hour.decimalNumber,
      let minute = minute.decimalNumber, let second = second.decimalNumber
    else { return false }
    return hour <= 24 && minute <= 59 && second <= 59
  }

  // MARK: - Bytes

  /// Takes the digits off the front.
  private static func digits(_ rest: inout Bytes) -> Bytes {
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest[digits.endIndex...]
    return digits
  }

  /// Takes these bytes off the front, if they stand there.
  private static func skip(_ bytes: [UInt8], _ rest: inout Bytes) -> Bool {
    guard rest.starts(with: bytes) else { return false }
    rest = rest.dropFirst(bytes.count)
    return true
  }
}
