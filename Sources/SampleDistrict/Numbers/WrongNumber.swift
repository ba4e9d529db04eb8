// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a resident ID number of 18 characters in another system, under somebody's hands or in
/// a spreadsheet. None of the results is another person's number.
enum WrongNumber {
  /// The 15 digits that somebody born in 19xx had before.
  static func firstGeneration(_ number: String) -> String {
    String(number.prefix(6)) + String(number.dropFirst(8).prefix(9))
  }

  /// Another check than the right one; never a 0, which behind two zeros would look like a number that a
  /// spreadsheet rounded.
  static func check(_ number: String) -> String {
    let wrong: UInt8 =
      switch ResidentCheck.of(number) {
      case UInt8(ascii: "X"): UInt8(ascii: "7")
      case UInt8(ascii: "9"): UInt8(ascii: "1")
      case let right: right + 1
      }
    return String(number.prefix(17)) + String(UnicodeScalar(wrong))
  }

  /// The hundreds of the sequence are wrong; birth and sex stay. - Parameter fits: the check was worked
  /// out for the wrong digits.
  static func digit(_ number: String, checkFits fits: Bool) -> String {
    let body = String(number.prefix(14)) + "9" + String(number.dropFirst(15).prefix(2))
    return fits ? ResidentCheck.completed(body) : body + checkAsItWas(number)
  }

  /// Two neighbours of the division have changed places.
  static func transposed(_ number: String) -> String {
    var bytes = Array(number.utf8)
    for place in [4, 3, 2, 1] where bytes[place] != bytes[place + 1] {
      bytes.swapAt(place, place + 1)
      if !Divisions.ofBirth.contains(String(decoding: bytes[..<6], as: UTF8.self)) { break }
      bytes.swapAt(place, place + 1)
    }
    return String(decoding: bytes[..<17], as: UTF8.self) + checkAsItWas(number)
  }

  /// The check that somebody copied with the rest, but for one that would look rounded.
  private static func checkAsItWas(_ number: String) -> String {
    number.hasSuffix("000") ? "1" : String(number.suffix(1))
  }

  /// A number that has next to nothing in common with this one.
  static func other(_ number: String) -> String {
    let year = number.dropFirst(6).prefix(4) == "1958" ? "1971" : "1958"
    let body = "450981" + year + "0116" + "9" + String(number.dropFirst(15).prefix(2))
    return ResidentCheck.completed(body)
  }

  /// Born a century later.
  static func centuryLater(_ number: String) -> String {
    ResidentCheck.completed(String(number.prefix(6)) + "20" + String(number.dropFirst(8).prefix(9)))
  }

  /// `4.50203E+17`, what a spreadsheet shows of 18 digits. The digit behind the shown ones is that of a
  /// millennium, so nothing is rounded up.
  static func scientific(_ number: String) -> String {
    let mantissa = number.prefix(6)
    return String(mantissa.prefix(1)) + "." + String(mantissa.dropFirst()) + "E+17"
  }

  /// The last three characters lost to zeros; where their check is right by accident, the other damage.
  static func zeros(_ number: String) -> String {
    let body = String(number.prefix(15)) + "00"
    return ResidentCheck.of(body) == 0x30 ? scientific(number) : body + "0"
  }

  static func withoutLast(_ number: String) -> String { String(number.dropLast()) }
}
