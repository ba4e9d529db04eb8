// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// One row of the accounts' export.
struct SampleAccount: Sendable {
  /// 人员类别.
  var kind: String
  let name: String
  var idNumber: String
  /// 账户状态.
  var state: String

  /// The rows of one person.
  static func rows(
    _ account: AccountCase, of person: SamplePerson, kind: PersonKind
  ) -> [SampleAccount] {
    let active = SampleAccount(
      kind: kind == .physician ? "医师" : "护士", name: person.name.text, idNumber: person.document.number,
      state: "已激活")
    var row = active
    switch account {
    case .active: break
    case .inactive: row.state = "未激活"
    case .unregistered: row.state = "未注册"
    case .absent: return []
    case .stateUnknown: row.state = "已冻结"
    case .underOldNumber: row.idNumber = WrongNumber.firstGeneration(person.residentNumber)
    case .numberDamaged: row.idNumber = WrongNumber.scientific(person.residentNumber)
    case .kindUnknown: row.kind = "药师"
    case .repeatedDiffering:
      row.state = "未激活"
      return [active, row]
    case .repeatedSame: return [active, active]
    }
    return [row]
  }
}
