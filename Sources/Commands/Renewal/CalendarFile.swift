// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Reports

/// An iCalendar file (RFC 5545): all-day events.
struct CalendarFile {
  private var lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ecert-admin//renewal//ZH", "CALSCALE:GREGORIAN",
    // A calendar holds at least one component (RFC 5545 § 3.6); China Standard Time has no summer time.
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
  ]
  private let stamp: String

  /// - Parameter stamp: seconds since 1970.
  init(stamp seconds: Int64) { stamp = UTCTime.text(seconds).filter { $0 != "-" && $0 != ":" } }

  mutating func add(uid: String, on day: CivilDate, summary: String, place: String) {
    lines += [
      "BEGIN:VEVENT", "UID:\(Self.escaped(uid))", "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(Self.compact(day))", "DTEND;VALUE=DATE:\(Self.compact(day.adding(days: 1)))",
      "SUMMARY:\(Self.escaped(summary))", "LOCATION:\(Self.escaped(place))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  var text: String { (lines + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined() }

  private static func compact(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  /// RFC 5545 § 3.3.11; what could steer a terminal or end a line is inert already.
  private static func escaped(_ text: String) -> String {
    InertText.of(text).reduce(into: "") { result, character in
      if character == "\\" || character == ";" || character == "," { result += "\\" }
      result.append(character)
    }
  }

  /// RFC 5545 § 3.1: lines of at most 75 octets, never cut inside a character.
  private static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for character in line {
      let size = String(character).utf8.count
      if octets + size > 75 {
        result += "\r\n "
        octets = 1
      }
      result.append(character)
      octets += size
    }
    return result
  }
}
