// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of the qualifications' export.
struct SampleQualification: Sendable {
  var name: String
  let idType: String
  var idNumber: String
  /// 医师资格证书编码.
  var code: QualificationParts
  /// 级别 and 类别 as words or codes.
  var level: String
  var category: String
}
