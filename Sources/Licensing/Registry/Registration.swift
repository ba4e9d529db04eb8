// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a physicians' or nurses' export (执业注册), its cells cleaned: what the rules read. Never changes; a
/// class, because handing on a structure of eight texts ten million times costs as much as the rules.
public final class Registration: Sendable {
  public let kind: PersonKind
  /// 医师执业证书编码 or 护士执业证书编号.
  public let certificate: String
  public let name: String
  public let idNumber: IdentityNumber
  /// 医师资格证书编码 as it stands in the registration; empty when absent.
  public let qualificationCode: String
  public let level: String
  public let category: String
  /// The word of 注册状态.
  public let status: String
  /// The word of 照片状态; empty when the registry does not state it.
  public let photo: String
  /// 有效期至, nurses only; nil when the cell is empty or says 长期.
  public let validUntil: CivilDate?

  public init(
    kind: PersonKind, certificate: String, name: String, idNumber: IdentityNumber,
    qualificationCode: String = "", level: String = "", category: String = "", status: String,
    photo: String = "", validUntil: CivilDate? = nil
  ) {
    self.kind = kind
    self.certificate = certificate
    self.name = name
    self.idNumber = idNumber
    self.qualificationCode = qualificationCode
    self.level = level
    self.category = category
    self.status = status
    self.photo = photo
    self.validUntil = validUntil
  }
}
