// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension EnglishMessages {
  public func label(_ kind: PersonKind) -> String { kind == .physician ? "physician" : "nurse" }

  public func label(_ verdict: Verdict) -> String {
    switch verdict {
    case .licensable: "can show"
    case .blocked: "blocked"
    case .undetermined: "undetermined"
    }
  }

  public func label(_ state: Finding.State) -> String {
    switch state {
    case .met: "met"
    case .notMet: "not met"
    case .undetermined: "undetermined"
    }
  }

  public func label(_ owner: Owner) -> String {
    switch owner {
    case .person: "the person"
    case .institution: "the institution"
    case .authority: "the authority"
    case .province: "the issuing province"
    }
  }

  public func label(_ blocker: Blocker) -> String {
    switch blocker {
    case .qualificationUnverified: "no qualification found"
    case .nameDiffers: "name differs from the qualification"
    case .idDiffers: "ID number differs from the qualification"
    case .codeDiffers: "qualification code differs"
    case .levelOrCategoryDiffers: "level or category differs"
    case .nameAndIdDiffer: "name and ID number both differ"
    case .notInForce: "registration not in force"
    case .statusUnknown: "status not recognised"
    case .expired: "registration has expired"
    case .accountUnregistered: "account not registered"
    case .accountInactive: "account not activated"
    case .photoMissing: "no photo"
    case .photoRejected: "photo was returned"
    case .photoPending: "photo waits for the institution"
    }
  }

  public func label(_ condition: Condition) -> String {
    switch condition {
    case .p1: "qualification verified, registration in force, both linked"
    case .p2, .n3: "account registered and activated"
    case .p3, .n4: "photo confirmed by the institution"
    case .n1: "registration in force"
    case .n2: "registration not expired"
    }
  }

  public func label(_ missing: Missing) -> String {
    switch missing {
    case .qualifications: "no qualifications imported"
    case .accounts: "no accounts imported, or state not recognised"
    case .validUntil: "no end of validity"
    case .photo: "no photo state, or not recognised"
    case .idNumber: "ID number unusable for comparison"
    }
  }

  public func label(_ difference: Difference) -> String {
    switch difference {
    case .nameInterpunct: "name: other interpunct"
    case .nameLostCharacter: "name: lost character"
    case .nameOneCharacter: "name: one character"
    case .nameOther: "name"
    case .idGeneration: "ID: first and second generation"
    case .idCheckDigit: "ID: check digit"
    case .idOneDigit: "ID: one digit"
    case .idTransposed: "ID: two neighbouring digits swapped"
    case .idOther: "ID number"
    case .codeYear: "code: year"
    case .codeProvince: "code: province"
    case .codeLevel: "code: level"
    case .codeCategory: "code: category"
    case .codeIdGeneration: "code: ID of another generation inside"
    case .codeId: "code: ID inside"
    case .codeOther: "code"
    case .level: "level"
    case .category: "category"
    }
  }

  public func label(_ warning: Warning) -> String {
    switch warning {
    case .accountUnknownWord: "account state not recognised"
    case .authorityMalformed: "authority code is not six digits"
    case .candidateSeveral: "several qualifications fit equally"
    case .candidateWeak: "qualification found by name, birth and sex only"
    case .categoryUnknown: "category not recognised"
    case .certificateUnusual: "unusual length or characters of the certificate"
    case .codeMalformed: "qualification code is malformed"
    case .codeMissing: "no qualification code"
    case .dateLongTerm: "end of validity says long-term"
    case .dateUnreadable: "date cannot be read"
    case .decisionDrift: "the registry shows something else than was decided"
    case .idCheckDigit: "check digit of the ID number is wrong"
    case .idDate: "birth date in the ID number is wrong"
    case .idExcelDamaged: "ID number damaged by a spreadsheet"
    case .idMalformed: "ID number is malformed"
    case .idOtherDocument: "said to be a resident ID, but is none"
    case .institutionUnknown: "institution not imported yet"
    case .levelByApprenticeship: "level code of apprenticeship or special skill"
    case .levelUnknown: "level not recognised"
    case .nameDamaged: "name holds a lost character"
    case .photoShared: "the same photo under two people"
    case .photoUnknownWord: "photo state not recognised"
    case .registrationSeveralInForce: "several registrations in force"
    }
  }

  public func label(_ kind: ExportKind) -> String {
    switch kind {
    case .institutions: "institutions"
    case .qualifications: "qualifications"
    case .physicians: "physicians"
    case .nurses: "nurses"
    case .accounts: "accounts"
    }
  }

  public func label(_ source: Source) -> String {
    switch source {
    case .notice2020: "2020 notice on electronic licences (Yufeng, Liuzhou)"
    case .physiciansLaw: "Physicians Law (医师法)"
    case .nursesRegulations(let article): "Nurses Regulations (护士条例), article \(article)"
    case .residentNumberStandard: "GB 11643-1999"
    case .photoStandard: "GA 461-2004, photos of resident ID cards"
    case .exports: "as seen in exports of the registration systems"
    case .practice: "as the systems and published guides do it"
    case .publicCalendar: "State Council holiday notices (chinesecalendar 1.11.0)"
    case .localNotices: "yearly local notices"
    case .notEstablished: "no public source: check it against local practice"
    }
  }

  public func label(_ office: Office) -> String {
    switch office {
    case .institution(let code): "institution \(code)"
    case .authority(let division): "health authority \(division.text)"
    }
  }

  public func label(_ problem: CodeProblem) -> String {
    switch problem {
    case .length: "wrong length"
    case .characters: "characters that are not allowed"
    case .checkDigit: "wrong check digit"
    case .date: "a date that does not exist"
    case .futureDate: "a date in the future"
    case .division: "wrong division"
    case .province: "wrong province"
    case .level: "wrong level"
    case .category: "wrong category"
    case .year: "wrong year"
    case .organisationCheck: "wrong check digit of the organisation code"
    case .embeddedNumber: "the ID number inside is wrong"
    }
  }

  public func label(_ kind: CodeKind) -> String {
    switch kind {
    case .residentNumber: "resident ID number"
    case .permanentResidence: "permanent residence card"
    case .qualificationCode: "qualification code"
    case .practiceCode: "practice code"
    case .nurseNumber: "nurse's number"
    case .institutionCode: "institution code"
    case .creditCode: "unified social credit code"
    case .licenceIdentifier: "licence identifier"
    }
  }

  public func label(_ sex: Sex) -> String { sex.rawValue }
}
