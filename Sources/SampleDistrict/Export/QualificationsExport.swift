// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// 医师资格: numbered rows, headings as a national list has them.
struct QualificationsExport: SampleExport {
  let district: SampleDistrict

  /// Of ten thousand physicians, how many have a row more that is rejected.
  private static let rejected = 2

  var head: [[String]] {
    [["序号", "姓名", "身份证件类型", "身份证件号码", "资格证书编码", "资格级别", "资格类别", "签发机关"]]
  }

  var count: Int { district.size.physicians + district.size.unregistered }

  func rows(at index: Int) -> [[String]] {
    // Who is not registered comes behind everybody else, and has a number of nobody else.
    let physicians = district.size.physicians
    let person = index < physicians ? index : district.size.people + index - physicians
    let physician = SamplePhysician(person, in: district)
    var numbers = SeededNumbers(seed: district.seed, .qualificationCells, index)
    var forms = CellForms(numbers)
    var rows = physician.link.qualifications.map { cells($0, index, &forms) }
    if let row = physician.link.qualifications.first {
      if isRejected(index, of: 3, &numbers) { rows.append(scientific(cells(row, index, &forms))) }
      if isRejected(index, of: 4, &numbers) { rows.append(nameless(cells(row, index, &forms))) }
    }
    return rows
  }

  /// By chance, and once in any district.
  private func isRejected(_ index: Int, of part: Int, _ numbers: inout SeededNumbers) -> Bool {
    numbers.happens(perTenThousand: Self.rejected) || index == district.size.physicians / part
  }

  /// The row again, its code ruined by a spreadsheet.
  private func scientific(_ cells: [String]) -> [String] {
    var cells = cells
    cells[4] = "2.00545E+26"
    return cells
  }

  /// The row again without the name.
  private func nameless(_ cells: [String]) -> [String] {
    var cells = cells
    cells[1] = ""
    return cells
  }

  private func cells(_ row: SampleQualification, _ index: Int, _ forms: inout CellForms) -> [String] {
    [
      String(index + 1), forms.name(row.name), row.idType, forms.code(row.idNumber),
      forms.code(row.code.text), forms.level(row.level), forms.category(row.category),
      Divisions.issuer(province: row.code.province),
    ]
  }
}
