// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport

/// Makes random little exports of one small district: the same keys and people come again and again,
/// with cells that differ, so that every import meets what others left.
struct LittleDistrict {
  static let institutions = (1...4).map { "PDY00000\($0)450203A1001" }

  let population: Population

  init(_ random: inout SeededRandom) { population = Population(6, &random) }

  /// The canonical headings of an export; the needed ones first.
  static func headings(_ kind: ExportKind) -> [String] { needed(kind) + optional(kind) }

  static func needed(_ kind: ExportKind) -> [String] {
    switch kind {
    case .institutions: ["机构代码", "机构名称"]
    case .qualifications: ["姓名", "证件号码", "医师资格证书编码", "级别", "类别"]
    case .physicians: ["姓名", "证件号码", "医师执业证书编码", "执业级别", "执业类别", "机构代码", "注册状态"]
    case .nurses: ["姓名", "证件号码", "护士执业证书编号", "机构代码", "有效期至", "注册状态"]
    case .accounts: ["人员类别", "证件号码", "账户状态"]
    }
  }

  static func optional(_ kind: ExportKind) -> [String] {
    switch kind {
    case .institutions: ["行政区划代码", "注册机关代码", "统一社会信用代码", "有效期至", "状态"]
    case .qualifications: ["证件类型", "发证机关"]
    case .physicians: ["性别", "证件类型", "医师资格证书编码", "执业范围", "注册机关代码", "照片状态", "科室"]
    case .nurses: ["性别", "证件类型", "注册机关代码", "注册日期", "照片状态", "科室"]
    case .accounts: []
    }
  }

  /// An export of at most `count` rows, each key once.
  func sheet(_ kind: ExportKind, _ count: Int, _ random: inout SeededRandom) -> Sheet {
    var keys: Set<FactKey> = []
    var rows: [[String: String]] = []
    for _ in 0..<count {
      let row = row(kind, &random)
      if let key = FactKey(kind, row), keys.insert(key).inserted { rows.append(row) }
    }
    return Sheet(kind, headings: Self.headings(kind), cells: rows)
  }

  func row(_ kind: ExportKind, _ random: inout SeededRandom) -> [String: String] {
    let index = Int.random(in: 0..<9, using: &random)
    let person = population.people[index % population.people.count]
    switch kind {
    case .institutions: return institution(&random)
    case .qualifications: return qualification(person, &random)
    case .physicians: return physician(person, index, &random)
    case .nurses: return nurse(person, index, &random)
    case .accounts:
      return [
        "人员类别": random.one(of: ["医师", "护士", "physician"]),
        "证件号码": random.once(in: 4) ? person.oldNumber : person.number,
        "账户状态": random.one(of: ["已激活", "已激活", "未激活", "未注册", "已冻结"]),
      ]
    }
  }

  private func institution(_ random: inout SeededRandom) -> [String: String] {
    let code = random.one(of: Self.institutions)
    return [
      "机构代码": code, "机构名称": "第\(code.prefix(9).suffix(1))" + random.one(of: ["医院", "诊所"]),
      "行政区划代码": random.one(of: ["450203", "450204", "", "4502"]),
      "注册机关代码": random.one(of: ["", "", "450200", "450300"]), "统一社会信用代码": "",
      "有效期至": random.one(of: ["长期", "2030-01-01", "明年", ""]), "状态": random.one(of: ["正常", ""]),
    ]
  }

  private func qualification(_ person: Population.Person, _ random: inout SeededRandom) -> [String: String] {
    [
      "姓名": name(person, &random), "证件号码": number(person, &random),
      "医师资格证书编码": random.one(of: [person.code, person.code, "200845110" + person.oldNumber, "A" + person.number.suffix(3)]),
      "级别": level(&random), "类别": category(&random), "证件类型": random.one(of: ["", "居民身份证"]),
      "发证机关": random.one(of: ["", "考试中心"]),
    ]
  }

  private func physician(_ person: Population.Person, _ index: Int, _ random: inout SeededRandom) -> [String: String] {
    staff(person, &random).merging([
      "医师执业证书编码": "11045020300000\(index)", "执业级别": level(&random), "执业类别": category(&random),
      "医师资格证书编码": random.one(of: [person.code, person.code, person.code, "200845110" + person.oldNumber, "", "坏码"]),
      "执业范围": random.one(of: ["内科专业", ""]),
    ]) { $1 }
  }

  private func nurse(_ person: Population.Person, _ index: Int, _ random: inout SeededRandom) -> [String: String] {
    staff(person, &random).merging([
      "护士执业证书编号": "20214500000\(index)",
      "有效期至": random.one(of: ["2026-11-22", "2026-11-23", "2026/11/24", "2030年1月1日", "", "长期"]),
      "注册日期": random.one(of: ["2020-01-01", "43831", "", "昨天"]),
    ]) { $1 }
  }

  private func staff(_ person: Population.Person, _ random: inout SeededRandom) -> [String: String] {
    [
      "姓名": name(person, &random), "性别": random.one(of: ["女", "男"]), "证件号码": number(person, &random),
      "证件类型": random.one(of: ["", "01", "护照"]), "机构代码": random.one(of: Self.institutions),
      "注册机关代码": random.one(of: ["", "", "", "450203", "450300", "4502"]),
      "注册状态": random.one(of: ["在册", "在册", "在册", "在册", "正常", "注销", "变更到军队", "多机构备案", "待定"]),
      "照片状态": random.one(of: ["已通过", "已通过", "已通过", "无", "待审核", "已退回", "", "已审"]),
      "科室": random.one(of: ["内科", "外科", ""]),
    ]
  }

  private func name(_ person: Population.Person, _ random: inout SeededRandom) -> String {
    random.once(in: 8) ? random.one(of: ["石?螺", "石青罗", "艾力・石", "陆\u{F900}"]) : person.name
  }

  private func number(_ person: Population.Person, _ random: inout SeededRandom) -> String {
    guard random.once(in: 5) else { return person.number }
    let other = random.one(of: population.people)
    return random.one(of: [
      person.oldNumber, person.oldNumber, String(person.number.dropLast()) + "A", "4.50203E+17", "H1234567",
      other.number, String(person.number.prefix(15)) + "000", String(person.number.dropLast()) + "0",
    ])
  }

  private func level(_ random: inout SeededRandom) -> String {
    random.one(of: ["执业医师", "1", "执业医师", "执业助理医师", "3", "乡村医生"])
  }

  private func category(_ random: inout SeededRandom) -> String {
    random.one(of: ["临床", "10", "临床类别", "中医", "48", "口腔"])
  }
}
