// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes an ID number or any certificate code apart.
public enum Decoder {
  /// One row for each kind whose length and alphabet the cleaned cell fits, in the order of `CodeKind`; if it
  /// fits none, one row for the nearest kind that says why it is not of it.
  ///
  /// - Parameter today: the day after which a date or year lies in the future.
  public static func decode(_ cell: String, asOf today: CivilDate) -> [DecodedCode] {
    let text = Cleaning.code(cell)
    let readings = [
      ResidentNumber(text).map { decoded($0, asOf: today) },
      QualificationCode(text).map { decoded($0, asOf: today) },
      PracticeCode(text).map(decoded),
      NurseNumber(text).map { decoded($0, asOf: today) },
      InstitutionCode(text).map(decoded),
      CreditCode(text).map(decoded),
      LicenceIdentifier(text).map(decoded),
    ].compactMap { $0 }
    return readings.isEmpty ? [nearest(to: text)] : readings
  }

  private static func decoded(_ number: ResidentNumber, asOf today: CivilDate) -> DecodedCode {
    let problems = number.problems(asOf: today)
    let masked = (name: "number", value: Masking.resident(number))
    guard !number.isPermanentResidence else {
      return DecodedCode(kind: .permanentResidence, problems: problems, parts: [masked])
    }
    var parts = [masked, ("division", number.division)]
    if let upgraded = ResidentNumber(number.upgraded), number.isFirstGeneration {
      parts.append(("upgraded", Masking.resident(upgraded)))
    }
    return DecodedCode(kind: .residentNumber, problems: problems, parts: parts)
  }

  private static func decoded(_ code: QualificationCode, asOf today: CivilDate) -> DecodedCode {
    DecodedCode(
      kind: .qualificationCode, problems: code.problems(asOf: today),
      parts: [
        ("year", code.year), ("province", code.province), ("level", code.level),
        ("category", code.category), ("number", Masking.resident(code.resident)),
      ])
  }

  private static func decoded(_ code: PracticeCode) -> DecodedCode {
    var parts = [(name: "level", value: code.level), ("category", code.category)]
    if !mayIdentifySomebody(code) {
      parts += [("division", code.division), ("serial", code.serial)]
    }
    return DecodedCode(kind: .practiceCode, problems: code.problems, parts: parts)
  }

  private static func decoded(_ number: NurseNumber, asOf today: CivilDate) -> DecodedCode {
    DecodedCode(
      kind: .nurseNumber, problems: number.problems(asOf: today),
      parts: [("year", number.year), ("province", number.province), ("serial", number.serial)])
  }

  private static func decoded(_ code: InstitutionCode) -> DecodedCode {
    DecodedCode(
      kind: .institutionCode, problems: code.problems,
      parts: [
        ("organisation", code.organisation), ("division", code.division), ("economy", code.economy),
        ("kind", code.kind), ("management", code.management),
      ])
  }

  private static func decoded(_ code: CreditCode) -> DecodedCode {
    var parts = [(name: "department", value: code.department), ("kind", code.kind)]
    // One that could as well be a person's number would spell out here what the mask of that hides.
    if ResidentNumber(code.text) == nil {
      parts += [("division", code.division), ("organisation", code.organisation)]
    }
    return DecodedCode(kind: .creditCode, problems: code.problems, parts: parts)
  }

  private static func decoded(_ identifier: LicenceIdentifier) -> DecodedCode {
    // The serial is the issuer's own affair and may be the holder's number.
    let serial =
      QualificationCode.splits(identifier.serial)
      ? Masking.qualificationCode(identifier.serial)
      : ResidentNumber(identifier.serial).map(Masking.resident) ?? identifier.serial
    return DecodedCode(
      kind: .licenceIdentifier, problems: identifier.problems,
      parts: [
        ("type", identifier.type), ("issuer", identifier.issuer), ("serial", serial),
        ("version", identifier.version),
      ])
  }

  /// Whether a practice code may as well be a person's number of the first generation, mistyped or not: it
  /// has a real date inside, or is no sound practice code.
  public static func mayIdentifySomebody(_ code: PracticeCode) -> Bool {
    ResidentNumber(code.text)?.birthDate != nil || !code.problems.isEmpty
  }

  private static func nearest(to text: String) -> DecodedCode {
    if LicenceIdentifier.resembles(text) {
      let problems = LicenceIdentifier.misfits(text)
      return DecodedCode(kind: .licenceIdentifier, problems: problems, parts: [])
    }
    if let kind = beforeScientificNotation(text) {
      return DecodedCode(kind: kind, problems: [.length, .characters], parts: [])
    }
    return text.withUTF8Bytes { bytes in
      func distance(_ shape: CodeShape) -> Int { abs(bytes.count - shape.length) + shape.misfits(bytes) }
      let (kind, shape) = shapes.dropFirst().reduce(shapes[0]) { best, next in
        distance(next.shape) < distance(best.shape) ? next : best
      }
      var problems: [CodeProblem] = []
      if !shapes.contains(where: { $0.kind == kind && $0.shape.length == bytes.count }) {
        problems.append(.length)
      }
      if shape.misfits(bytes) > 0 { problems.append(.characters) }
      return DecodedCode(kind: kind, problems: problems, parts: [])
    }
  }

  /// What a number was before a spreadsheet took it for a quantity: `4.50203E+17` had 18 digits.
  private static func beforeScientificNotation(_ text: String) -> CodeKind? {
    guard IdentityNumber.isScientific(text),
      let exponent = text.utf8.split(separator: UInt8(ascii: "+")).last?.decimalNumber
    else { return nil }
    return shapes.first { $0.shape.length - 1 == exponent }?.kind
  }

  private static let shapes: [(kind: CodeKind, shape: CodeShape)] = [
    (.residentNumber, ResidentNumber.firstGeneration),
    (.residentNumber, ResidentNumber.secondGeneration),
    (.permanentResidence, ResidentNumber.permanentResidence),
    (.qualificationCode, QualificationCode.withFirstGeneration),
    (.qualificationCode, QualificationCode.withSecondGeneration),
    (.practiceCode, PracticeCode.shape),
    (.nurseNumber, NurseNumber.shape),
    (.institutionCode, InstitutionCode.plain),
    (.institutionCode, InstitutionCode.hyphenated),
    (.creditCode, CreditCode.shape),
  ]
}
