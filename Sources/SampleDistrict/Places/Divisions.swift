// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Divisions (行政区划) in the district's part of the country.
enum Divisions {
  /// The district whose health authority's desk the sample is made for.
  static let home: Division = {
    guard let division = Division("450203") else { preconditionFailure("450203 has six digits") }
    return division
  }()

  /// Other districts of the same city, where some institutions lie.
  static let neighbours = ["450205", "450202", "450204"]

  /// The city above a district: 450200 above the home district.
  static func city(of district: String) -> String { district.prefix(4) + "00" }

  /// Further districts of a larger country, from 1: made up, and none of them one that is named here. The
  /// first 1 400 are the own province's.
  static func far(_ number: Int) -> String {
    let (county, cities) = ((number - 1) % 70, (number - 1) / 70)
    let province = provinces[cities / 20 % provinces.count].code
    return province + Digits.padded(1 + cities % 20, 2) + String(30 + county)
  }

  /// Where people come from: sixteen, so that there is room for everybody.
  static let ofBirth = [
    "450203", "450205", "450202", "450204", "450206", "450222", "450223", "450224", "450225", "450226",
    "450305", "451202", "451302", "522631", "430502", "440882",
  ]

  /// Where physicians were first registered.
  static let ofPractice = [
    "450203", "450205", "450202", "450204", "450200", "450222", "450223", "450224", "450225", "450226",
    "450305", "450103", "451202", "451302", "430502", "440882",
  ]

  /// Provinces that gave out qualifications and nurses' numbers, the own one first.
  static let provinces: [(code: String, name: String)] = [
    ("45", "广西壮族自治区"), ("43", "湖南省"), ("44", "广东省"), ("52", "贵州省"), ("46", "海南省"), ("53", "云南省"),
    ("42", "湖北省"), ("36", "江西省"), ("51", "四川省"), ("50", "重庆市"), ("35", "福建省"), ("34", "安徽省"),
    ("33", "浙江省"), ("32", "江苏省"), ("31", "上海市"), ("41", "河南省"), ("37", "山东省"), ("13", "河北省"),
    ("11", "北京市"), ("12", "天津市"), ("14", "山西省"), ("15", "内蒙古自治区"), ("21", "辽宁省"), ("22", "吉林省"),
  ]

  /// 发证机关 of a province's qualifications.
  static func issuer(province code: String) -> String {
    let name = provinces.first { identical($0.code, code) }?.name ?? ""
    return name + "卫生健康委员会"
  }
}
