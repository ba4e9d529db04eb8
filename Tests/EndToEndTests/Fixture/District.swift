// SPDX-License-Identifier: GPL-3.0-or-later

/// A fictional district and what the registration systems export of it. Whoever it makes can show a licence
/// as long as a test changes nothing.
struct District: Sendable {
  static let division = "450203"
  /// Codes of hospitals: organisation, division, economy, kind, management.
  static let riverside = "71000001X45020311A1001"
  static let hillside = "71000002845020311A1001"
  /// Lies in the neighbouring district 450204.
  static let beyond = "71000003645020411A1001"

  struct Institution: Sendable {
    var code: String
    var name: String
    var division = District.division
    var authority = District.division
    var creditCode = ""
    var validUntil = ""
    var status = ""

    var row: [String] { [code, name, division, authority, creditCode, validUntil, status] }
  }

  struct Physician: Sendable {
    var name: String
    var idType = "居民身份证"
    var idNumber: String
    var qualificationCode: String
    var certificate: String
    var level = "执业医师"
    var category = "临床"
    var institution = District.riverside
    var authority = ""
    var status = "在册"
    var photo = "已通过"
    var department = "内科"

    /// The physician of a number from 1: everything agrees.
    init(_ number: Int, _ change: (inout Physician) -> Void = { _ in }) {
      name = District.name(number)
      idNumber = Numbers.resident(sequence: number)
      qualificationCode = "200845110" + idNumber
      certificate = District.practiceCode(number)
      change(&self)
    }

    var row: [String] {
      [
        name, idType, idNumber, qualificationCode, certificate, level, category, "", institution, authority,
        status, photo, department,
      ]
    }

    var qualification: Qualification {
      Qualification(name: name, idNumber: idNumber, code: qualificationCode, level: level, category: category)
    }
  }

  struct Qualification: Sendable {
    var name: String
    var idNumber: String
    var code: String
    var level: String
    var category: String
    var issuer = "广西壮族自治区卫生健康委员会"

    var row: [String] { [name, "居民身份证", idNumber, code, level, category, issuer] }
  }

  struct Nurse: Sendable {
    var name: String
    var idNumber: String
    var certificate: String
    var institution = District.riverside
    var authority = ""
    var registeredOn = "2023-05-04"
    var validUntil = "2028-05-03"
    var status = "在册"
    var photo = "已通过"
    var department = "内科"

    init(_ number: Int, _ change: (inout Nurse) -> Void = { _ in }) {
      name = District.name(number + 50)
      idNumber = Numbers.resident(birth: "199007\(12 + number / 1_000)", sequence: number % 1_000)
      certificate = District.nurseNumber(number)
      change(&self)
    }

    var row: [String] {
      [
        name, "居民身份证", idNumber, certificate, institution, authority, registeredOn, validUntil, status, photo,
        department,
      ]
    }
  }

  struct Account: Sendable {
    var kind: String
    var idNumber: String
    var state: String

    var row: [String] { [kind, idNumber, state] }
  }

  var institutions = [
    Institution(code: District.riverside, name: "河畔医院"), Institution(code: District.hillside, name: "山麓医院"),
    Institution(code: District.beyond, name: "界外医院", division: "450204", authority: "450204"),
  ]
  var physicians: [Physician] = []
  var nurses: [Nurse] = []
  /// What else than the physicians' own qualifications the province knows; nil: just those.
  var qualifications: [Qualification]?
  /// nil: everybody has an active account.
  var accounts: [Account]?

  static func practiceCode(_ number: Int) -> String { "110450203" + Numbers.padded(number, 6) }
  static func nurseNumber(_ number: Int) -> String { "200845" + Numbers.padded(number, 6) }

  /// A fictional name for each number.
  static func name(_ number: Int) -> String {
    let family = Array("韦覃莫陆蓝农罗潘吴廖")
    let given = Array("岚朗霜晴溪禾岭松汐舟")
    return String([family[number % 10], given[(number / 10 + number) % 10]])
  }
}

extension District {
  static let institutionHeadings = "机构代码 机构名称 行政区划代码 注册机关代码 统一社会信用代码 有效期至 状态"
  static let qualificationHeadings = "姓名 证件类型 证件号码 医师资格证书编码 级别 类别 发证机关"
  static let physicianHeadings =
    "姓名 证件类型 证件号码 医师资格证书编码 医师执业证书编码 执业级别 执业类别 执业范围 机构代码 注册机关代码 注册状态 照片状态 科室"
  static let nurseHeadings = "姓名 证件类型 证件号码 护士执业证书编号 机构代码 注册机关代码 注册日期 有效期至 注册状态 照片状态 科室"
  static let accountHeadings = "人员类别 证件号码 账户状态"

  /// In the order of import.
  static let kinds = ["institutions", "qualifications", "physicians", "nurses", "accounts"]

  /// The export of a kind.
  func sheet(_ kind: String) -> Sheet {
    switch kind {
    case "institutions": Self.sheet(institutions)
    case "qualifications": Self.sheet(qualifications ?? physicians.map(\.qualification))
    case "physicians": Self.sheet(physicians)
    case "nurses": Self.sheet(nurses)
    default: Self.sheet(accounts ?? everyAccount)
    }
  }

  static func sheet(_ rows: [Institution]) -> Sheet { Sheet(institutionHeadings, rows.map(\.row)) }
  static func sheet(_ rows: [Qualification]) -> Sheet { Sheet(qualificationHeadings, rows.map(\.row)) }
  static func sheet(_ rows: [Physician]) -> Sheet { Sheet(physicianHeadings, rows.map(\.row)) }
  static func sheet(_ rows: [Nurse]) -> Sheet { Sheet(nurseHeadings, rows.map(\.row)) }
  static func sheet(_ rows: [Account]) -> Sheet { Sheet(accountHeadings, rows.map(\.row)) }

  private var everyAccount: [Account] {
    physicians.map { Account(kind: "医师", idNumber: $0.idNumber, state: "已激活") }
      + nurses.map { Account(kind: "护士", idNumber: $0.idNumber, state: "已激活") }
  }
}
