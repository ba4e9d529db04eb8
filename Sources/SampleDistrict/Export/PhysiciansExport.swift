// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// 医师: under a merged title row and an empty one.
struct PhysiciansExport: SampleExport {
  let district: SampleDistrict

  private static let headings = [
    "姓 名", "性别", "证件类型", "证件号码", "医师资格证书编码", "医师执业证书编码", "执业级别", "执业类别", "执业范围", "主要执业机构代码",
    "注册机关代码", "执业状态", "照片状态", "所在科室",
  ]

  var head: [[String]] {
    let empty = Array(repeating: "", count: Self.headings.count - 1)
    let title = "医师执业注册信息（\(district.today.year)年\(district.today.month)月）"
    return [[title] + empty, [""] + empty, Self.headings]
  }

  var count: Int { district.size.physicians }

  func rows(at index: Int) -> [[String]] {
    let physician = SamplePhysician(index, in: district)
    var numbers = SeededNumbers(seed: district.seed, .physicianCells, index)
    let seed = numbers.next()
    return physician.registrations.map { row in
      // Each row of a person is written alike, so that one that is repeated is the same again.
      var forms = CellForms(SeededNumbers(seed: seed, .physicianCells))
      return cells(row, physician.link, &forms)
    }
  }

  private func cells(
    _ row: SampleRegistration, _ link: QualificationLinkRows, _ forms: inout CellForms
  ) -> [String] {
    let person = [
      forms.name(row.name), row.sex.cell, row.idType, forms.code(row.idNumber),
      forms.code(link.registeredCode), forms.code(row.certificate),
    ]
    let place = [
      forms.level(link.level), forms.category(link.category), link.practice.scope,
      forms.code(row.institution), row.authority, row.status, row.photo, row.department,
    ]
    return person + place + (row.stray.isEmpty ? [] : [row.stray])
  }
}
