// SPDX-License-Identifier: GPL-3.0-or-later

extension Masking {
  /// Free text in which every run of the form of a resident ID number or of a qualification code is masked:
  /// people write numbers into reasons.
  public static func inText(_ text: String) -> String {
    var result = ""
    var run = ""
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        run.unicodeScalars.append(scalar)
      } else {
        result += masked(run: run)
        run = ""
        result.unicodeScalars.append(scalar)
      }
    }
    return result + masked(run: run)
  }

  /// ASCII digits and a check letter, in full-width forms too.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x58, 0x78, 0xD7, 0xFF10...0xFF19, 0xFF38, 0xFF58: true
    default: false
    }
  }

  private static func masked(run: String) -> String {
    if run.utf8.count < 15 { return run }
    let code = Cleaning.code(run)
    if ResidentNumber(code) != nil { return idNumber(code) }
    return QualificationCode(code) == nil ? run : qualificationCode(code)
  }
}
