// SPDX-License-Identifier: GPL-3.0-or-later

/// A number from a column 证件号码, and whom it identifies (contract § 1).
public struct IdentityNumber: Sendable, Equatable {
  public enum Reading: Sendable, Equatable {
    /// Of the form of a resident ID number. A wrong check or date is a warning: it still identifies.
    case resident(ResidentNumber)
    /// A passport, an officer's card and the like: compared as text, nothing else is established.
    case otherDocument
    /// Digits of a length that no document has, a character that no document has, or nothing at all.
    /// Identifies nobody.
    case malformed
    /// A number that a spreadsheet took for a quantity: `4.50203E+17`, or the last three of 18 digits
    /// lost to zeros. Identifies nobody.
    case excelDamaged
  }

  /// As `Cleaning.code` left it.
  public let text: String
  public let reading: Reading

  public init(cleaned text: String) {
    self.text = text
    reading = text.withUTF8Bytes { Self.read(text, $0) }
  }

  public static func == (a: IdentityNumber, b: IdentityNumber) -> Bool { identical(a.text, b.text) }

  /// What a person's rows have in common: a resident number in its form of 18, another document's number
  /// as it stands; nil when the number identifies nobody. Equal identities are equal byte for byte.
  public var identity: String? {
    switch reading {
    case .resident(let number): number.upgraded
    case .otherDocument: text
    case .malformed, .excelDamaged: nil
    }
  }

  /// Whether both numbers identify somebody, and the same person.
  public static func samePerson(_ a: IdentityNumber, _ b: IdentityNumber) -> Bool {
    guard let left = a.identity, let right = b.identity else { return false }
    return identical(left, right)
  }

  /// Whether a cell 证件类型 says that the number is a resident ID number: code 01 of CV02.01.101, or the
  /// words for it.
  public static func wordMeansResidentNumber(_ typeCell: String) -> Bool {
    let word = Cleaning.word(typeCell)
    return ["01", "1", "居民身份证", "身份证"].contains { identical($0, word) }
  }

  /// The table of contract § 1. What has the form of a resident number never has an exponent, so the
  /// commonest case may come first.
  private static func read(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    if let resident = ResidentNumber(text) {
      let endsInZeros = bytes.suffix(3).allSatisfy { $0 == 0x30 }
      return endsInZeros && resident.hasValidCheck == false ? .excelDamaged : .resident(resident)
    }
    if isScientific(bytes) { return .excelDamaged }
    return isMalformed(bytes) ? .malformed : .otherDocument
  }

  /// What a spreadsheet makes of a long number, in any cell: digits, perhaps a point and digits, `E+`, digits.
  public static func isScientific(_ text: String) -> Bool { text.withUTF8Bytes(isScientific) }

  static func isScientific(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let plus = bytes.lastIndex(of: UInt8(ascii: "+")), plus >= 2,
      bytes[plus - 1] == UInt8(ascii: "E"), isDigits(bytes[(plus + 1)...])
    else { return false }
    let mantissa = bytes[..<(plus - 1)]
    guard let point = mantissa.firstIndex(of: UInt8(ascii: ".")) else { return isDigits(mantissa) }
    return isDigits(mantissa[..<point]) && isDigits(mantissa[(point + 1)...])
  }

  private static func isDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy(\.isASCIIDigit)
  }

  private static func isMalformed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last else { return true }
    let onlyDigits =
      bytes.dropLast().allSatisfy(\.isASCIIDigit) && (last.isASCIIDigit || last == UInt8(ascii: "X"))
    if onlyDigits, bytes.count >= 16 { return true }
    return !bytes.allSatisfy { byte in
      byte.isASCIIDigit || byte.isASCIIUpperCase || byte.isASCIILowerCase
        || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "-")
    }
  }
}
