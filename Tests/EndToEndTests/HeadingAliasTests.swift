// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// One line of the table of columns (contract § 4): the canonical heading, the kind's own aliases, and names
/// that only other kinds have for the same field.
struct ColumnNames: Sendable, CustomTestStringConvertible {
  let kind: String
  let canonical: String
  let aliases: [String]

  init(_ kind: String, _ canonical: String, _ aliases: String = "", elsewhere: String = "") {
    self.kind = kind
    self.canonical = canonical
    self.aliases = (aliases + "/" + elsewhere).split(separator: "/").map(String.init)
  }

  var testDescription: String { "\(kind) \(canonical)" }

  static let needed: Set<String> = [
    "institutions 机构代码", "institutions 机构名称", "qualifications 姓名", "qualifications 证件号码",
    "qualifications 医师资格证书编码", "qualifications 级别", "qualifications 类别", "physicians 姓名", "physicians 证件号码",
    "physicians 医师执业证书编码", "physicians 执业级别", "physicians 执业类别", "physicians 机构代码", "physicians 注册状态",
    "nurses 姓名", "nurses 证件号码", "nurses 护士执业证书编号", "nurses 机构代码", "nurses 有效期至", "nurses 注册状态",
    "accounts 人员类别", "accounts 证件号码", "accounts 账户状态",
  ]

  var isNeeded: Bool { Self.needed.contains("\(kind) \(canonical)") }

  static let all: [ColumnNames] = [
    .init("institutions", "机构代码", "主要执业机构代码/医疗机构代码/医疗机构编码/登记号/institution_code"),
    .init("institutions", "机构名称", "医疗机构名称/institution_name"),
    .init("institutions", "行政区划代码", "行政区划/division"),
    .init("institutions", "注册机关代码", "authority"),
    .init("institutions", "统一社会信用代码", "uscc"),
    .init("institutions", "有效期至"),
    .init("institutions", "状态", "institution_status"),
    .init("qualifications", "姓名", "name"),
    .init("qualifications", "证件类型", "身份证件类型/id_type"),
    .init("qualifications", "证件号码", "身份证号/身份证号码/身份证件号码/id_number"),
    .init("qualifications", "医师资格证书编码", "资格证书编码/医师资格证书编号/资格证号/qualification_code"),
    .init("qualifications", "级别", "资格级别/医师级别/level", elsewhere: "执业级别"),
    .init("qualifications", "类别", "资格类别/category", elsewhere: "执业类别"),
    .init("qualifications", "发证机关", "签发机关/issuer"),
    .init("physicians", "姓名", elsewhere: "name"),
    .init("physicians", "性别", "sex"),
    .init("physicians", "证件类型", elsewhere: "身份证件类型/id_type"),
    .init("physicians", "证件号码", elsewhere: "身份证号/身份证号码/身份证件号码/id_number"),
    .init("physicians", "医师资格证书编码", "qualification_code", elsewhere: "资格证书编码/医师资格证书编号/资格证号"),
    .init("physicians", "医师执业证书编码", "执业证书编码/医生执业证书编码/执业证号/practice_code"),
    .init("physicians", "执业级别", "级别/level", elsewhere: "资格级别/医师级别"),
    .init("physicians", "执业类别", "类别/category", elsewhere: "资格类别"),
    .init("physicians", "执业范围", "scope"),
    .init("physicians", "机构代码", "主要执业机构代码/医疗机构编码", elsewhere: "医疗机构代码/登记号/institution_code"),
    .init("physicians", "注册机关代码", elsewhere: "authority"),
    .init("physicians", "注册状态", "执业状态/人员状态/status"),
    .init("physicians", "照片状态", "photo"),
    .init("physicians", "科室", "所在科室/department"),
    .init("nurses", "姓名", elsewhere: "name"),
    .init("nurses", "性别", elsewhere: "sex"),
    .init("nurses", "证件类型", elsewhere: "身份证件类型/id_type"),
    .init("nurses", "证件号码", elsewhere: "身份证号/身份证号码/身份证件号码/id_number"),
    .init("nurses", "护士执业证书编号", "护士执业证书编码/执业证书号/nurse_code"),
    .init("nurses", "机构代码", elsewhere: "主要执业机构代码/医疗机构代码/医疗机构编码/登记号/institution_code"),
    .init("nurses", "注册机关代码", elsewhere: "authority"),
    .init("nurses", "注册日期", "执业注册时间/registered_on"),
    .init("nurses", "有效期至", "注册有效期至/护士执业注册有效期/valid_until"),
    .init("nurses", "注册状态", elsewhere: "执业状态/人员状态/status"),
    .init("nurses", "照片状态", elsewhere: "photo"),
    .init("nurses", "科室", elsewhere: "所在科室/department"),
    .init("accounts", "人员类别", "kind"),
    .init("accounts", "证件号码", elsewhere: "身份证号/身份证号码/身份证件号码/id_number"),
    .init("accounts", "账户状态", "account_status"),
  ]
}

@Suite("Every heading that the contract lists is known")
struct HeadingAliasTests {
  private let clerk: Clerk
  init() throws { clerk = try Clerk() }

  /// One row with every column of the kind filled.
  private func wholeSheet(_ kind: String) -> Sheet {
    let district = District(physicians: [District.Physician(1)], nurses: [District.Nurse(1)])
    var sheet = district.sheet(kind)
    sheet.rows = [sheet.rows[0]]
    if kind == "physicians" || kind == "nurses" {
      sheet.headings.append("性别")
      sheet.rows[0].append("女")
    }
    return sheet
  }

  @Test("A column is found under each of its names, and under no other", arguments: ColumnNames.all)
  func alias(column: ColumnNames) throws {
    let sheet = wholeSheet(column.kind)
    #expect(sheet.headings.contains(column.canonical))
    for name in [column.canonical] + column.aliases {
      let result = try clerk.take(
        column.kind, sheet.renaming(column.canonical, to: name), "--dry-run", "--format", "json")
      #expect(result.status == 0, "\(name): \(result)")
      let answer = try JSON(result.stdout)
      #expect(answer["rows"][0]["ignoredColumns"] == [], "\(name)")
      #expect(answer["summary"]["added"] == 1, "\(name)")
    }
    let result = try clerk.take(
      column.kind, sheet.renaming(column.canonical, to: "某列"), "--dry-run", "--format", "json")
    if column.isNeeded {
      expectRefused(result, 65, column.canonical, "某列")
    } else {
      #expect(result.status == 0, "\(result)")
      #expect(try JSON(result.stdout)["rows"][0]["ignoredColumns"] == ["某列"])
    }
  }

  @Test("English headings and words alone make a district")
  func english() throws {
    let id = Numbers.resident(sequence: 7)
    let sheets = [
      "institutions": Sheet("institution_code institution_name division authority", [[District.riverside, "Riverside", "450203", "450203"]]),
      "qualifications": Sheet("name id_number qualification_code level category", [["韦岚", id, "200845110\(id)", "1", "10"]]),
      "physicians": Sheet(
        "name id_type id_number qualification_code practice_code level category institution_code status photo",
        [["韦岚", "01", id, "200845110\(id)", "110450203000007", "1", "10", District.riverside, "在册", "approved"]]),
      "accounts": Sheet("kind id_number account_status", [["physician", id, "active"]]),
    ]
    for kind in District.kinds { if let sheet = sheets[kind] { #expect(try clerk.take(kind, sheet).status == 0) } }
    #expect(try clerk.verdict("110450203000007") == "licensable")
  }
}
