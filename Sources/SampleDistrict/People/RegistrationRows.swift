// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The rows that a person has in the registrations' export.
struct RegistrationRows {
  let kind: PersonKind
  /// A certificate that the person has besides.
  let otherCertificate: String
  /// Where the person works or worked besides.
  let others: [SampleInstitution]
  let unlisted: SampleInstitution

  /// - Parameter row: the person's row with nothing the matter.
  func rows(
    _ registration: RegistrationCase, _ row: SampleRegistration, _ numbers: inout SeededNumbers
  ) -> [SampleRegistration] {
    var only = row
    switch registration {
    case .inForce: break
    case .additionalSites: return additionalSites(row, &numbers)
    case .loneSite: only.status = RegistrationStatus.additionalSiteWord
    case .history: return [cancelled(row, &numbers), row]
    case .severalInForce: return [row, elsewhere(row)]
    case .notInForce: only.status = numbers.pick(notInForceWords)
    case .statusUnknown: only.status = numbers.pick(["待核实", "停用", "离岗"])
    case .unlistedInstitution: (only.institution, only.authority) = (unlisted.code, "")
    case .authorityMalformed: only.authority = numbers.pick(["4502", "区卫生健康局", "45020300"])
    case .certificateUnusual: only.certificate = String(row.certificate.dropFirst())
    case .statusEmpty: only.status = ""
    case .nameEmpty: only.name = ""
    case .keyScientific: only.certificate = scientific(row.certificate)
    case .strayCell: only.stray = "证书在换发中"
    case .repeatedDiffering:
      only.department = row.department == "门诊部" ? "住院部" : "门诊部"
      return [row, only]
    case .repeatedSame: return [row, row]
    }
    return [only]
  }

  private var notInForceWords: [String] {
    switch kind {
    case .physician: ["注销", "注销", "离职备案", "备案", "区内到区外", "变更到军队", "吊销", "暂停执业", "废止"]
    case .nurse: ["注销", "注销", "注销", "变更到军队", "吊销", "暂停"]
    }
  }

  private func additionalSites(
    _ row: SampleRegistration, _ numbers: inout SeededNumbers
  ) -> [SampleRegistration] {
    let sites = others.prefix(1 + numbers.below(others.count)).map { place in
      var site = row
      site.institution = place.code
      site.authority = row.authority.isEmpty ? "" : place.knownAuthority
      site.status = RegistrationStatus.additionalSiteWord
      return site
    }
    return numbers.below(3) == 0 ? sites + [row] : [row] + sites
  }

  private func elsewhere(_ row: SampleRegistration) -> SampleRegistration {
    var other = row
    other.certificate = otherCertificate
    other.institution = others[0].code
    other.authority = row.authority.isEmpty ? "" : others[0].knownAuthority
    return other
  }

  private func cancelled(_ row: SampleRegistration, _ numbers: inout SeededNumbers) -> SampleRegistration {
    var old = elsewhere(row)
    old.status = kind == .physician && numbers.below(3) == 0 ? "离职备案" : "注销"
    old.photo = PhotoCase.missing.word
    old.department = ""
    if case .day(let end) = row.validUntil {
      old.validUntil = .day(end.adding(months: -60))
      old.registeredOn = .day(end.adding(months: -120).adding(days: 1))
    }
    return old
  }

  /// `1.1045E+14`, what a spreadsheet shows of a long number.
  private func scientific(_ certificate: String) -> String {
    "\(certificate.prefix(1)).\(certificate.dropFirst().prefix(4))E+\(certificate.utf8.count - 1)"
  }
}
