// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// One row of a registrations' export.
struct SampleRegistration: Sendable {
  var name: String
  let sex: Sex
  let idType: String
  let idNumber: String
  /// 医师执业证书编码 or 护士执业证书编号.
  var certificate: String
  /// 机构代码.
  var institution: String
  /// 注册机关代码; empty in about half of the rows.
  var authority: String
  var status: String
  var photo: String
  var department: String
  /// Nurses only.
  var registeredOn = DateCell.text("")
  var validUntil = DateCell.text("")
  /// A cell behind the last column, where there must be none.
  var stray = ""
}
