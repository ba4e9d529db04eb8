// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A physician who does not exist, with every row of every export.
struct SamplePhysician: Sendable {
  let registrations: [SampleRegistration]
  /// What all the registrations say besides.
  let link: QualificationLinkRows
  let accounts: [SampleAccount]

  init(_ index: Int, in district: SampleDistrict) {
    var numbers = SeededNumbers(seed: district.seed, .physician, index)
    let stage = district.physicianStaging.case(of: index)
    var plan = PhysicianPlan(&numbers)
    if let stage { plan = PhysicianPlan.staged[stage] }
    let person = SamplePerson(
      index,
      wishes: .init(
        name: plan.link.nameKind, document: plan.document, firstGeneration: plan.needsFirstGeneration,
        men: 52, ages: [26, 42, 32]),
      from: district.residentNumbers, &numbers)
    let workplace = Workplace(district.institutions, isHome: stage != nil, &numbers)
    let link = QualificationLinkRows(plan.link, person: person, today: district.today, &numbers)
    let certificates = (0..<2).map { turn in
      let (division, serial) = district.practiceCodes.number(index * 2 + turn)
      return link.practice.prefix + division + Digits.padded(serial, 6)
    }
    var row = workplace.registration(
      of: person, certificate: certificates[0], photo: plan.photo, departments: link.practice.departments,
      &numbers)
    row.name = link.registeredName
    let rows = RegistrationRows(
      kind: .physician, otherCertificate: certificates[1], others: workplace.others,
      unlisted: district.institutions.unlisted)
    self.link = link
    registrations = rows.rows(plan.registration, row, &numbers)
    accounts = SampleAccount.rows(plan.account, of: person, kind: .physician)
  }
}
