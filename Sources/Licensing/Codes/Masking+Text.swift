// SPDX-License-Identifier: GPL-3.0-or-later

extension Masking {
  /// Free text in which whatever may be a resident ID number or a qualification code is masked: people write
  /// numbers into reasons, with spaces and hyphens between the groups, and with a digit too many.
  public static func inText(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      let whole = end(of: index, in: scalars, joined: true)
      let plain = end(of: index, in: scalars, joined: false)
      if let masked = masked(scalars[index..<whole], isWhole: false) {
        result.append(contentsOf: masked.unicodeScalars)
        index = whole
      } else if let masked = masked(scalars[index..<plain], isWhole: !isLetter(scalars, plain)) {
        result.append(contentsOf: masked.unicodeScalars)
        index = plain
      } else {
        result.append(contentsOf: scalars[index..<plain])
        index = plain
      }
    }
    return String(result)
  }

  /// Where the digits that begin here end, a check letter behind them taken along.
  private static func end(of start: Int, in scalars: [Unicode.Scalar], joined: Bool) -> Int {
    var end = start
    var index = start
    while index < scalars.count {
      if isDigit(scalars[index]) {
        index += 1
        end = index
      } else if isCheckLetter(scalars[index]), index == end {
        return index + 1
      } else if joined, isSeparator(scalars[index]), index == end, index + 1 < scalars.count {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// nil: it names nobody. A run without separators is masked whatever it is, once it is as long as a number
  /// with a digit too many; one with separators, which may be two dates, only when it is a real number.
  private static func masked(_ run: ArraySlice<Unicode.Scalar>, isWhole: Bool) -> String? {
    var digits = String.UnicodeScalarView()
    digits.append(contentsOf: run.filter { !isSeparator($0) })
    let code = Cleaning.code(String(digits))
    if code.utf8.count < 15 { return nil }
    if let number = ResidentNumber(code), isWhole || number.birthDate != nil { return idNumber(code) }
    if QualificationCode(code) != nil { return qualificationCode(code) }
    return isWhole && code.utf8.count >= 16 ? idNumber(code) : nil
  }

  /// Digits that a letter follows are part of an institution's code or the like.
  private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && scalars[index].isASCII && scalars[index].properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  private static func isCheckLetter(_ scalar: Unicode.Scalar) -> Bool {
    [0x58, 0x78, 0xD7, 0xFF38, 0xFF58].contains(scalar.value)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0x2D, 0x2E, 0x3000, 0xB7].contains(scalar.value)
  }
}
