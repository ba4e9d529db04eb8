// SPDX-License-Identifier: GPL-3.0-or-later

/// How a number that names a person is shown (contract § 3).
public enum Masking {
  /// A cleaned ID number. Of a resident number of 18 the first six and last four stay, of 15 the first six
  /// and last three; of any other the first two and last two, with a star for each character between.
  public static func idNumber(_ text: String) -> String {
    ResidentNumber(text).map(resident) ?? other(text)
  }

  /// A cleaned qualification code: where it splits, its first nine characters stay and the embedded number
  /// is masked; where it does not, it is masked as a number that is no resident number.
  public static func qualificationCode(_ text: String) -> String {
    QualificationCode(text).map { $0.text.ascii(0..<9) + resident($0.resident) } ?? other(text)
  }

  /// One word as somebody wrote it (PERSON, the name of a file): masked where it may be the number of a person.
  public static func word(_ typed: String) -> String {
    let code = Cleaning.code(typed)
    if let practice = PracticeCode(code), !Decoder.mayIdentifySomebody(practice) { return typed }
    if ResidentNumber(code) != nil { return idNumber(code) }
    if QualificationCode(code) != nil { return qualificationCode(code) }
    // A passport or another document, letters and digits in one word, or a number with a digit too many.
    let digits = code.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let isDocument = digits >= 5 && digits < code.utf8.count
    return isDocument || digits >= 13 ? idNumber(code) : typed
  }

  static func resident(_ number: ResidentNumber) -> String {
    let stars = 6..<(number.isFirstGeneration ? 12 : 14)
    return number.text.withUTF8Bytes { text in
      String(unsafeUninitializedCapacity: text.count) { masked in
        for place in text.indices { masked[place] = stars.contains(place) ? UInt8(ascii: "*") : text[place] }
        return text.count
      }
    }
  }

  /// Characters are Unicode scalars; of four and fewer none stays.
  private static func other(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let count = scalars.count
    guard count > 4 else { return String(repeating: "*", count: count) }
    var masked = String(scalars.prefix(2))
    masked += String(repeating: "*", count: count - 4)
    masked.unicodeScalars.append(contentsOf: scalars.suffix(2))
    return masked
  }
}
