// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The names under which the table of rules shows conditions, blockers, owners, gaps and sources: Chinese
/// first, English beside. Whatever is new does not compile until it has a name.
enum RuleNames {
  static func of(_ condition: Condition) -> String {
    switch condition {
    case .p1: "资格可核验、注册在册且已关联 · qualification verified, registration in force, both linked"
    case .p2, .n3: "电子化账户已注册并激活 · account registered and activated"
    case .p3, .n4: "照片已由机构确认 · photo confirmed by the institution"
    case .n1: "执业注册在册 · registration in force"
    case .n2: "执业注册在有效期内 · registration not expired"
    }
  }

  static func of(_ blocker: Blocker) -> String {
    switch blocker {
    case .qualificationUnverified: "查不到医师资格 · no qualification found"
    case .nameDiffers: "资格与注册姓名不一致 · name differs from the qualification"
    case .idDiffers: "资格与注册证件号码不一致 · ID number differs from the qualification"
    case .codeDiffers: "资格证书编码不一致 · qualification code differs"
    case .levelOrCategoryDiffers: "级别或类别不一致 · level or category differs"
    case .nameAndIdDiffer: "姓名和证件号码都不一致 · name and ID number both differ"
    case .notInForce: "执业注册不在册 · registration not in force"
    case .statusUnknown: "注册状态无法识别 · status not recognised"
    case .expired: "执业注册已过期 · registration has expired"
    case .accountUnregistered: "电子化账户未注册 · account not registered"
    case .accountInactive: "电子化账户未激活 · account not activated"
    case .photoMissing: "没有照片 · no photo"
    case .photoRejected: "照片被退回 · photo was returned"
    case .photoPending: "照片待机构审核 · photo waits for the institution"
    }
  }

  static func of(_ owner: Owner) -> String {
    switch owner {
    case .person: "本人 · person"
    case .institution: "医疗机构 · institution"
    case .authority: "注册机关 · authority"
    case .province: "核发资格的省级卫健委 · issuing province"
    }
  }

  static func of(_ missing: Missing) -> String {
    switch missing {
    case .qualifications: "缺医师资格数据 · nobody looked for qualifications"
    case .accounts: "缺账户数据，或账户状态无法识别 · nobody looked for accounts, or the word is not recognised"
    case .validUntil: "缺有效期至 · no 有效期至"
    case .photo: "缺照片状态，或照片状态无法识别 · no state of the photo, or the word is not recognised"
    case .idNumber: "证件号码无法用于核对 · the number identifies nobody"
    }
  }

  static func of(_ source: Source) -> String {
    switch source {
    case .notice2020: "2020 年电子证照工作通知（柳州市鱼峰区）· the 2020 notice"
    case .physiciansLaw: "医师法 · law on physicians"
    case .nursesRegulations(let article): "护士条例第\(article)条 · regulations on nurses, art. \(article)"
    case .residentNumberStandard: "GB 11643-1999"
    case .photoStandard: "GA 461-2004"
    case .exports: "登记系统导出文件所见 · as the exports show it"
    case .practice: "登记系统和公开指南的做法 · as systems and guides do it"
    case .publicCalendar: "国务院放假安排 · State Council notices"
    case .localNotices: "各地放假通知 · local notices"
    case .notEstablished: "尚无公开依据 · not established"
    }
  }
}
