// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// 护士: other headings than the physicians', an empty row and a sum below.
struct NursesExport: SampleExport {
  let district: SampleDistrict

  private static let headings = [
    "姓名", "性别", "证件类型", "身份证号", "护士执业证书编码", "医疗机构编码", "注册机关代码", "执业注册时间", "注册有效期至", "注册状态",
    "照片状态", "科室",
  ]

  var head: [[String]] { [Self.headings] }

  var count: Int { district.size.nurses }

  func rows(at index: Int) -> [[String]] {
    let nurse = SampleNurse(index, in: district)
    var numbers = SeededNumbers(seed: district.seed, .nurseCells, index)
    let seed = numbers.next()
    return nurse.registrations.map { row in
      var forms = CellForms(SeededNumbers(seed: seed, .nurseCells))
      return cells(row, &forms)
    }
  }

  var foot: [[String]] {
    let empty = Array(repeating: "", count: Self.headings.count - 2)
    return [["", ""] + empty, ["合计", "\(district.size.nurses)人"] + empty]
  }

  private func cells(_ row: SampleRegistration, _ forms: inout CellForms) -> [String] {
    [
      forms.name(row.name), row.sex.cell, row.idType, forms.code(row.idNumber), forms.code(row.certificate),
      forms.code(row.institution), row.authority, forms.date(row.registeredOn), forms.date(row.validUntil),
      row.status, row.photo, row.department,
    ] + (row.stray.isEmpty ? [] : [row.stray])
  }
}
