// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// 账户: physicians, then nurses; names that the import has no use for.
struct AccountsExport: SampleExport {
  let district: SampleDistrict

  var head: [[String]] { [["人员类别", "姓名", "身份证号码", "账户状态"]] }

  var count: Int { district.size.people }

  func rows(at index: Int) -> [[String]] {
    var forms = CellForms(SeededNumbers(seed: district.seed, .accountCells, index))
    return accounts(index).map { [$0.kind, forms.name($0.name), forms.code($0.idNumber), $0.state] }
  }

  private func accounts(_ index: Int) -> [SampleAccount] {
    let nurse = index - district.size.physicians
    return nurse < 0
      ? SamplePhysician(index, in: district).accounts : SampleNurse(nurse, in: district).accounts
  }
}
