// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The key of a row of an export (contract § 4), worked out by the tests themselves.
struct FactKey: Hashable {
  let text: String
  /// The institution of an additional site; nil for every other row.
  let site: String?
  /// Accounts: whose.
  let person: PersonKind?

  /// nil when the row has no key.
  init?(_ kind: ExportKind, _ row: [String: String]) {
    var site: String?
    var person: PersonKind?
    switch kind {
    case .institutions: text = row["机构代码"] ?? ""
    case .qualifications: text = row["医师资格证书编码"] ?? ""
    case .physicians: text = row["医师执业证书编码"] ?? ""
    case .nurses: text = row["护士执业证书编号"] ?? ""
    case .accounts:
      text = IdentityNumber(cleaned: row["证件号码"] ?? "").identity ?? ""
      person = ["医师": .physician, "physician": .physician, "护士": .nurse][row["人员类别"] ?? ""]
    }
    if kind.personKind != nil, row["注册状态"] == "多机构备案" { site = row["机构代码"] }
    self.site = site
    self.person = person
    if text.isEmpty { return nil }
  }
}
