// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public var workbookNotes: String { "说明" }
  public var workbookCommand: String { "命令" }
  public var workbookDay: String { "日期" }
  public var workbookCodes: String { "代码的含义" }

  public func heading(_ column: ListColumn) -> String {
    switch column {
    case .kind: "人员"
    case .certificate: "证书编码"
    case .name: "姓名"
    case .idNumber: "证件号码"
    case .institution: "机构"
    case .reasons: "原因"
    case .prompt: "手机提示"
    case .owner: "轮到谁"
    case .since: "自"
    case .next: "下一步"
    case .verdict: "结论"
    case .reason: "原因"
    case .people: "人数"
    case .oldest: "最早"
    case .days: "天数"
    case .picture: "照片"
    case .result: "结果"
    case .received: "收到"
    case .action: "要办的事"
    case .freed: "马上解锁"
    case .closer: "前进一步"
    case .command: "命令"
    case .key: "项目"
    case .blocked: "受阻"
    case .judged: "应判"
    case .codeKind: "种类"
    case .valid: "结果"
    case .problems: "问题"
    case .parts: "内容"
    case .missing: "缺什么"
    case .department: "科室"
    case .setting: "设置"
    case .value: "现值"
    case .shipped: "默认值"
    case .source: "依据"
    case .isSet: "已改"
    case .exportKind: "数据"
    case .rows: "条数"
    case .exportedOn: "导出日期"
    case .file: "文件"
    case .rejected: "拒收"
    case .finding: "发现"
    case .code: "代码"
    case .decision: "号"
    case .day: "日期"
    case .decisionKind: "决定"
    case .state: "状态"
    case .operatorName: "经办人"
    case .shows: "导入所示"
    case .field: "项目"
    case .from: "原"
    case .to: "改为"
    case .registration: "注册"
    case .qualification: "资格"
    case .difference: "对照"
    case .validUntil: "有效期至"
    case .submittedOn: "提交日"
    case .deadline: "决定期限"
    }
  }

  public func blockedFooter(shown: Int, total: Int) -> String {
    shown < total ? "受阻 \(total) 人，列出前 \(shown) 人。看某人的全部原因：ecert-admin why 证书编码" : "受阻 \(total) 人。看某人的全部原因：ecert-admin why 证书编码"
  }

  public func undeterminedFooter(shown: Int, total: Int) -> String {
    shown < total ? "待查明 \(total) 人，列出前 \(shown) 人。" : "待查明 \(total) 人。"
  }

  public func findFooter(shown: Int, more: Bool, text: String) -> String {
    if shown == 0 { return "没有找到“\(text)”。可以用姓名的一部分、证件号码或证书编码再试。" }
    return more ? "列出前 \(shown) 人，还有更多；请写得更具体，或用 --limit。" : "共 \(shown) 人。"
  }

  public func boardFooter(judged: Int, licensable: Int, blocked: Int, undetermined: Int) -> String {
    "共 \(judged) 人：可亮照 \(licensable)，受阻 \(blocked)，待查明 \(undetermined)。"
  }

  public var nothingImported: String { "还没有导入数据。请先用 ecert-admin import 导入登记系统导出的文件。" }
  public var nobodyBlocked: String { "没有受阻的人。" }
  public var nobodyMatches: String { "没有符合这些条件的受阻人员。" }
  public var nobodyUndetermined: String { "没有待查明的人。" }
  public var unlockFooter: String { "“马上解锁”是只差这一项的人；“前进一步”是还有别的原因的人。" }
  public func coded(_ label: String, _ code: String) -> String { "\(label)（\(code)）" }
  public var listJoiner: String { "；" }
  public func decodeValid(_ valid: Bool) -> String { valid ? "正确" : "有问题" }
  public var decodeNothing: String { "这不像任何一种已知的编码。请检查是否抄写完整。" }

  public func partName(_ part: String) -> String {
    let names = [
      "division": "行政区划", "year": "年份", "province": "省份", "level": "级别", "category": "类别",
      "number": "号码", "serial": "顺序号", "check": "校验位", "generation": "代别", "organisation": "组织机构代码",
      "economy": "经济类型", "kind": "机构类别", "management": "管理类别", "issuer": "签发机关", "type": "证照类型",
      "version": "版本", "nationality": "国籍", "department": "登记管理部门", "upgraded": "升位后",
    ]
    return names[part] ?? part
  }
}
