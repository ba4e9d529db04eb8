// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The columns of the five exports and every heading they are known by (contract § 4): the one place
/// that knows headings.
struct ExportLayout: Sendable {
  struct Column: Sendable {
    let field: ExportField
    /// The export is refused without it.
    let isNeeded: Bool
    /// Each row must fill it.
    let isFilled: Bool
    /// The canonical heading first, then its aliases.
    let names: [String]

    var canonical: String { names[0] }

    init(_ field: ExportField, _ names: String, isNeeded: Bool = false, mayBeEmpty: Bool = false) {
      self.field = field
      self.isNeeded = isNeeded
      isFilled = isNeeded && !mayBeEmpty
      self.names = names.split(separator: "/").map(String.init)
    }
  }

  let kind: ExportKind
  let columns: [Column]
  /// The column that holds the row's key, as its field.
  let key: ExportField

  static func of(_ kind: ExportKind) -> ExportLayout {
    switch kind {
    case .institutions: institutions
    case .qualifications: qualifications
    case .physicians: physicians
    case .nurses: nurses
    case .accounts: accounts
    }
  }

  private static let institutions = ExportLayout(
    kind: .institutions,
    columns: [
      Column(
        .institutionCode, "机构代码/主要执业机构代码/医疗机构代码/医疗机构编码/登记号/institution_code", isNeeded: true),
      Column(.institutionName, "机构名称/医疗机构名称/institution_name", isNeeded: true),
      Column(.division, "行政区划代码/行政区划/division"),
      Column(.authority, "注册机关代码/authority"),
      Column(.creditCode, "统一社会信用代码/uscc"),
      Column(.institutionValidUntil, "有效期至"),
      Column(.institutionStatus, "状态/institution_status"),
    ], key: .institutionCode)

  private static let qualifications = ExportLayout(
    kind: .qualifications,
    columns: [
      Column(.name, "姓名/name", isNeeded: true),
      Column(.idType, "证件类型/身份证件类型/id_type"),
      Column(.idNumber, "证件号码/身份证号/身份证号码/身份证件号码/id_number", isNeeded: true),
      Column(
        .qualificationCode, "医师资格证书编码/资格证书编码/医师资格证书编号/资格证号/qualification_code", isNeeded: true),
      Column(.level, "级别/资格级别/医师级别/level", isNeeded: true),
      Column(.category, "类别/资格类别/category", isNeeded: true),
      Column(.issuer, "发证机关/签发机关/issuer"),
    ], key: .qualificationCode)

  private static let physicians = ExportLayout(
    kind: .physicians,
    columns: [
      Column(.name, "姓名", isNeeded: true),
      Column(.sex, "性别/sex"),
      Column(.idType, "证件类型"),
      Column(.idNumber, "证件号码", isNeeded: true),
      Column(.qualificationCode, "医师资格证书编码/qualification_code"),
      Column(.practiceCode, "医师执业证书编码/执业证书编码/医生执业证书编码/执业证号/practice_code", isNeeded: true),
      Column(.level, "执业级别/级别/level", isNeeded: true),
      Column(.category, "执业类别/类别/category", isNeeded: true),
      Column(.scope, "执业范围/scope"),
      Column(.institutionCode, "机构代码/主要执业机构代码/医疗机构编码", isNeeded: true),
      Column(.authority, "注册机关代码"),
      Column(.status, "注册状态/执业状态/人员状态/status", isNeeded: true),
      Column(.photo, "照片状态/photo"),
      Column(.department, "科室/所在科室/department"),
    ], key: .practiceCode)

  private static let nurses = ExportLayout(
    kind: .nurses,
    columns: [
      Column(.name, "姓名", isNeeded: true),
      Column(.sex, "性别"),
      Column(.idType, "证件类型"),
      Column(.idNumber, "证件号码", isNeeded: true),
      Column(.nurseNumber, "护士执业证书编号/护士执业证书编码/执业证书号/nurse_code", isNeeded: true),
      Column(.institutionCode, "机构代码", isNeeded: true),
      Column(.authority, "注册机关代码"),
      Column(.registeredOn, "注册日期/执业注册时间/registered_on"),
      Column(.validUntil, "有效期至/注册有效期至/护士执业注册有效期/valid_until", isNeeded: true, mayBeEmpty: true),
      Column(.status, "注册状态", isNeeded: true),
      Column(.photo, "照片状态"),
      Column(.department, "科室"),
    ], key: .nurseNumber)

  private static let accounts = ExportLayout(
    kind: .accounts,
    columns: [
      Column(.personKind, "人员类别/kind", isNeeded: true),
      Column(.idNumber, "证件号码", isNeeded: true),
      Column(.accountStatus, "账户状态/account_status", isNeeded: true),
    ], key: .idNumber)

  /// Every heading of a field: the kind's own in their order, then those that other kinds have for it.
  func names(of column: Column) -> [String] {
    let others = ExportKind.allCases.filter { $0 != kind }.flatMap { other in
      Self.of(other).columns.filter { $0.field == column.field }.flatMap(\.names)
    }
    return column.names + others.filter { !column.names.contains($0) }
  }

  /// The column that one of our headings means; nil: no such column in this export.
  func column(named name: String) -> Column? {
    columns.first { column in names(of: column).contains { identical($0, name) } }
  }
}
