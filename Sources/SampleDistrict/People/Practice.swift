// SPDX-License-Identifier: GPL-3.0-or-later

/// What a physician may do: level and category, in codes and in words.
struct Practice: Sendable {
  /// 1–4, as the code carries it.
  var level: Int
  /// 10, 20, 30, 41, 42, 48.
  var category: Int
  /// 执业范围.
  let scope: String

  init(_ numbers: inout SeededNumbers) {
    level = numbers.below(100) < 82 ? 1 : 2
    switch numbers.below(100) {
    case ..<68: category = 10
    case ..<80: category = 20
    case ..<84: category = 30
    case ..<95: category = 41
    case ..<98: category = 42
    default: category = 48
    }
    scope = numbers.pick(Self.scopes(category))
  }

  private static func scopes(_ category: Int) -> [String] {
    switch category {
    case 10: ["内科专业", "外科专业", "妇产科专业", "儿科专业", "急救医学专业", "全科医学专业", "麻醉专业", "医学影像和放射治疗专业"]
    case 20: ["口腔专业"]
    case 30: ["公共卫生类别专业"]
    case 48: ["壮医专业"]
    case 42: ["中西医结合专业"]
    default: ["中医专业", "中医骨伤专业", "针灸推拿专业"]
    }
  }

  /// The level and category with which a 医师执业证书编码 begins.
  var prefix: String { String(level) + String(category) }

  /// 科室 in which such a physician works.
  var departments: [String] {
    switch category {
    case 10: ["内科", "外科", "急诊科", "儿科", "妇产科", "麻醉科", "骨科", "康复科", "全科", "医学影像科", "体检中心"]
    case 20: ["口腔科"]
    case 30: ["公共卫生科", "预防保健科"]
    default: ["中医科", "针灸推拿科", "康复科", "骨伤科"]
    }
  }

  /// 级别 as most exports write it; levels by apprenticeship have no word of their own.
  var levelWord: String {
    switch level {
    case 1: "执业医师"
    case 2: "执业助理医师"
    default: String(level)
    }
  }

  /// 类别 likewise.
  var categoryWord: String {
    switch category {
    case 10: "临床"
    case 20: "口腔"
    case 30: "公共卫生"
    case 42: "中西医结合"
    case 48: "壮医"
    default: "中医"
    }
  }
}
