// SPDX-License-Identifier: GPL-3.0-or-later

/// Where somebody works.
struct Workplace {
  let institution: SampleInstitution
  /// Two more, one after the other.
  let others: [SampleInstitution]
  /// 注册机关代码 of the row.
  let authority: String

  /// - Parameter isHome: wanted under the district's own authority.
  init(_ institutions: InstitutionList, isHome: Bool, _ numbers: inout SeededNumbers) {
    let place = isHome ? institutions.homePlace(&numbers) : institutions.place(&numbers)
    institution = institutions.listed[place]
    others = [1, 2].map { institutions.neighbour(of: place, $0) }
    authority = numbers.below(100) < 45 ? institution.knownAuthority : ""
  }

  /// The row of somebody here.
  func registration(
    of person: SamplePerson, certificate: String, photo: PhotoCase, departments: [String],
    _ numbers: inout SeededNumbers
  ) -> SampleRegistration {
    let status = numbers.below(100)
    return SampleRegistration(
      name: person.name.text, sex: person.sex, idType: person.document.type,
      idNumber: person.document.registered, certificate: certificate, institution: institution.code,
      authority: authority, status: status < 90 ? "在册" : status < 96 ? "有效" : "正常", photo: photo.word,
      department: numbers.below(12) == 0 ? "" : numbers.pick(departments))
  }
}
