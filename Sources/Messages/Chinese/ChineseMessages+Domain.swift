// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension ChineseMessages {
  public func label(_ kind: PersonKind) -> String { kind == .physician ? "医师" : "护士" }

  public func label(_ verdict: Verdict) -> String {
    switch verdict {
    case .licensable: "可亮照"
    case .blocked: "受阻"
    case .undetermined: "待查明"
    }
  }

  public func label(_ state: Finding.State) -> String {
    switch state {
    case .met: "满足"
    case .notMet: "不满足"
    case .undetermined: "待查明"
    }
  }

  public func label(_ owner: Owner) -> String {
    switch owner {
    case .person: "本人"
    case .institution: "医疗机构"
    case .authority: "注册机关"
    case .province: "核发资格的省级卫健委"
    }
  }

  public func label(_ blocker: Blocker) -> String {
    switch blocker {
    case .qualificationUnverified: "查不到医师资格"
    case .nameDiffers: "资格与注册姓名不一致"
    case .idDiffers: "资格与注册证件号码不一致"
    case .codeDiffers: "资格证书编码不一致"
    case .levelOrCategoryDiffers: "级别或类别不一致"
    case .nameAndIdDiffer: "姓名和证件号码都不一致"
    case .notInForce: "执业注册不在册"
    case .statusUnknown: "注册状态无法识别"
    case .expired: "执业注册已过期"
    case .accountUnregistered: "电子化账户未注册"
    case .accountInactive: "电子化账户未激活"
    case .photoMissing: "没有照片"
    case .photoRejected: "照片被退回"
    case .photoPending: "照片待机构审核"
    }
  }

  public func label(_ condition: Condition) -> String {
    switch condition {
    case .p1: "资格可核验、注册在册且已关联"
    case .p2, .n3: "电子化账户已注册并激活"
    case .p3, .n4: "照片已由机构确认"
    case .n1: "执业注册在册"
    case .n2: "执业注册在有效期内"
    }
  }

  public func label(_ missing: Missing) -> String {
    switch missing {
    case .qualifications: "缺医师资格数据"
    case .accounts: "缺账户数据，或账户状态无法识别"
    case .validUntil: "缺有效期至"
    case .photo: "缺照片状态，或照片状态无法识别"
    case .idNumber: "证件号码无法用于核对"
    }
  }

  public func label(_ difference: Difference) -> String {
    switch difference {
    case .nameInterpunct: "姓名间隔点不同"
    case .nameLostCharacter: "姓名有字丢失"
    case .nameOneCharacter: "姓名差一个字"
    case .nameOther: "姓名不同"
    case .idGeneration: "一代、二代证号码"
    case .idCheckDigit: "证件号码校验位不同"
    case .idOneDigit: "证件号码差一位"
    case .idTransposed: "证件号码相邻两位颠倒"
    case .idOther: "证件号码不同"
    case .codeYear: "编码年份不同"
    case .codeProvince: "编码省份不同"
    case .codeLevel: "编码级别不同"
    case .codeCategory: "编码类别不同"
    case .codeIdGeneration: "编码内一代、二代证号码"
    case .codeId: "编码内证件号码不同"
    case .codeOther: "编码不同"
    case .level: "级别不同"
    case .category: "类别不同"
    }
  }

  public func label(_ warning: Warning) -> String {
    switch warning {
    case .accountUnknownWord: "账户状态无法识别"
    case .authorityMalformed: "注册机关代码不是 6 位数字"
    case .candidateSeveral: "有几条同样合适的资格"
    case .candidateWeak: "资格仅凭姓名、出生日期、性别对上"
    case .categoryUnknown: "类别无法识别"
    case .certificateUnusual: "证书编码的位数或字符不常见"
    case .codeMalformed: "资格证书编码不合规则"
    case .codeMissing: "没有资格证书编码"
    case .dateLongTerm: "有效期至写作长期"
    case .dateUnreadable: "日期无法识别"
    case .decisionDrift: "登记系统的内容与本地决定不符"
    case .idCheckDigit: "身份证号校验位不对"
    case .idDate: "身份证号出生日期不对"
    case .idExcelDamaged: "证件号码被表格软件改坏"
    case .idMalformed: "证件号码不合规则"
    case .idOtherDocument: "写明是身份证，号码却不是"
    case .institutionUnknown: "机构尚未导入"
    case .levelByApprenticeship: "师承或确有专长的级别代码"
    case .levelUnknown: "级别无法识别"
    case .nameDamaged: "姓名中有丢失的字"
    case .photoShared: "同一照片用于两人"
    case .photoUnknownWord: "照片状态无法识别"
    case .registrationSeveralInForce: "同一人有几条在册注册"
    }
  }

  public func label(_ kind: ExportKind) -> String {
    switch kind {
    case .institutions: "医疗机构"
    case .qualifications: "医师资格"
    case .physicians: "医师"
    case .nurses: "护士"
    case .accounts: "电子化账户"
    }
  }

  public func label(_ source: Source) -> String {
    switch source {
    case .notice2020: "2020 年电子证照工作通知（柳州市鱼峰区）"
    case .physiciansLaw: "医师法"
    case .nursesRegulations(let article): "护士条例第\(article)条"
    case .residentNumberStandard: "GB 11643-1999"
    case .photoStandard: "GA 461-2004 居民身份证制证用数字相片技术要求"
    case .exports: "登记系统导出文件所见"
    case .practice: "登记系统和公开办事指南的做法"
    case .publicCalendar: "国务院办公厅每年的放假安排（chinesecalendar 1.11.0）"
    case .localNotices: "各地每年的放假通知"
    case .notEstablished: "尚无公开依据，请按本地规定核对"
    }
  }

  public func label(_ office: Office) -> String {
    switch office {
    case .institution(let code): "医疗机构 \(code)"
    case .authority(let division): "卫生健康主管部门 \(division.text)"
    }
  }

  public func label(_ problem: CodeProblem) -> String {
    switch problem {
    case .length: "位数不对"
    case .characters: "含有不允许的字符"
    case .checkDigit: "校验位不对"
    case .date: "日期不存在"
    case .futureDate: "日期在将来"
    case .division: "行政区划不对"
    case .province: "省份代码不对"
    case .level: "级别代码不对"
    case .category: "类别代码不对"
    case .year: "年份不对"
    case .organisationCheck: "组织机构代码校验位不对"
    case .embeddedNumber: "内含的身份证号不对"
    }
  }

  public func label(_ kind: CodeKind) -> String {
    switch kind {
    case .residentNumber: "居民身份证号"
    case .permanentResidence: "外国人永久居留证号"
    case .qualificationCode: "医师资格证书编码"
    case .practiceCode: "医师执业证书编码"
    case .nurseNumber: "护士执业证书编号"
    case .institutionCode: "医疗机构代码"
    case .creditCode: "统一社会信用代码"
    case .licenceIdentifier: "电子证照标识"
    }
  }

  public func label(_ sex: Sex) -> String { sex == .male ? "男" : "女" }
}
