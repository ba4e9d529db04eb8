// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// 机构: headings as they are called, one column nobody asked for.
struct InstitutionsExport: SampleExport {
  let district: SampleDistrict

  var head: [[String]] {
    [["医疗机构代码", "医疗机构名称", "行政区划代码", "注册机关代码", "统一社会信用代码", "床位数", "有效期至", "状态"]]
  }

  /// The listed ones, and one whose row is rejected.
  var count: Int { district.institutions.listed.count + 1 }

  func rows(at index: Int) -> [[String]] {
    let list = district.institutions
    let isListed = index < list.listed.count
    let institution = isListed ? list.listed[index] : list.nameless
    var numbers = SeededNumbers(seed: district.seed, .institution, index + 1)
    let beds = institution.kind.beds == 0 ? 0 : institution.kind.beds + numbers.below(institution.kind.beds)
    let end = validUntil(index, &numbers)
    let status = numbers.below(12) == 0 ? "有效" : "正常"
    var forms = CellForms(numbers)
    return [
      [
        forms.code(institution.code), isListed ? institution.name : "", institution.division,
        institution.authority, institution.creditCode, String(beds), forms.date(end), status,
      ]
    ]
  }

  private func validUntil(_ index: Int, _ numbers: inout SeededNumbers) -> DateCell {
    switch index % 15 {
    case 4: .text("长期")
    case 10: .text("换证中")
    case 12: .day(district.today.adding(days: -1 - numbers.below(200)))
    default: .day(district.today.adding(days: 30 + numbers.below(4_000)))
    }
  }
}
