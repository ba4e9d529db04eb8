// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A nurse who does not exist, with every row of every export.
struct SampleNurse: Sendable {
  let registrations: [SampleRegistration]
  let accounts: [SampleAccount]

  private static let departments = [
    "内科", "外科", "急诊科", "儿科", "妇产科", "重症医学科", "手术室", "消毒供应中心", "血液透析室", "门诊部", "康复科", "骨科",
  ]

  init(_ index: Int, in district: SampleDistrict) {
    var numbers = SeededNumbers(seed: district.seed, .nurse, index)
    let stage = district.nurseStaging.case(of: index)
    var plan = NursePlan(&numbers)
    if let stage { plan = NursePlan.staged[stage] }
    let person = SamplePerson(
      district.size.physicians + index,
      wishes: .init(
        name: nil, document: plan.document, firstGeneration: plan.needsFirstGeneration, men: 4,
        ages: [14, 40, 46]),
      from: district.residentNumbers, &numbers)
    let workplace = Workplace(district.institutions, isHome: stage != nil, &numbers)
    let year = person.year(atAge: 20 + numbers.below(4), from: 1994, until: district.today)
    let certificates = (0..<2).map { turn in
      let (province, serial) = district.nurseNumbers.number(index * 2 + turn)
      return Digits.padded(year, 4) + province + Digits.padded(serial, 6)
    }
    var row = workplace.registration(
      of: person, certificate: certificates[0], photo: plan.photo, departments: Self.departments, &numbers)
    let end = district.today.adding(days: plan.validity.days(&numbers))
    row.validUntil = plan.validity.validUntil(end)
    row.registeredOn = plan.validity.registeredOn(end)
    let rows = RegistrationRows(
      kind: .nurse, otherCertificate: certificates[1], others: workplace.others,
      unlisted: district.institutions.unlisted)
    registrations = rows.rows(plan.registration, row, &numbers)
    accounts = SampleAccount.rows(plan.account, of: person, kind: .nurse)
  }
}
