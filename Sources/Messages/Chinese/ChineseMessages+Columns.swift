// SPDX-License-Identifier: GPL-3.0-or-later

extension ChineseMessages {
  public var workbookColumns: String { "各列的含义" }

  public func columnMeaning(_ key: String) -> String? {
    switch key {
    case "kind": "人员类别"
    case "certificate": "证书编码：医师为执业证书编码，护士为护士执业证书编号"
    case "name": "姓名"
    case "idNumber": "证件号码"
    case "institution.code": "机构代码"
    case "institution.name": "机构名称"
    case "authority": "注册机关代码"
    case "verdict": "结论"
    case "prompt": "手机上现在显示的提示语"
    case "blockers.code": "不能亮照的原因"
    case "blockers.condition": "原因属于哪个条件"
    case "blockers.owner": "轮到谁办"
    case "blockers.since": "从哪天起"
    case "blockers.differences": "资格与注册哪里不一致"
    case "blockers.next": "下一步的命令"
    case "undetermined.condition": "还不能判断的条件"
    case "undetermined.missing": "判断还缺什么"
    case "warnings": "数据中的疑点"
    case "department": "科室"
    case "open": "尚未录入国家系统的决定号"
    case "since": "最早从哪天起受阻"
    case "validUntil": "注册有效期至"
    case "opens": "从哪天起可以申请延续"
    case "onTimeUntil": "按时申请的最后一天"
    case "state": "延续注册进行到哪一步"
    case "daysLeft": "离到期还有几天"
    case "submittedOn": "申请日期"
    case "next": "下一步的命令"
    case "code": "要更换成的资格证书编码，请核对"
    case "verified": "核对了什么，请填写"
    case "reason": "理由，请填写"
    default: nil
    }
  }
}
