// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a qualifications' export (医师资格), its cells cleaned. Never changes; a class as
/// `Registration` is.
public final class Qualification: Sendable {
  /// 医师资格证书编码.
  public let code: String
  public let name: String
  public let idNumber: IdentityNumber
  public let level: String
  public let category: String
  /// 发证机关; empty when the export does not say.
  public let issuer: String

  public init(
    code: String, name: String, idNumber: IdentityNumber, level: String, category: String,
    issuer: String = ""
  ) {
    self.code = code
    self.name = name
    self.idNumber = idNumber
    self.level = level
    self.category = category
    self.issuer = issuer
  }
}
