// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func verdictLine(_ row: ListedRow) -> String {
    switch row.standing.verdict {
    case .licensable: "可以申领、亮照"
    case .blocked: "不能亮照：有 \(row.standing.blockers.members.count) 个原因"
    case .undetermined: "待查明：数据不全，还不能判断"
    }
  }

  public func phoneShows(_ prompt: Prompt?) -> String { prompt.map { "手机上显示：\($0.rawValue)" } ?? noPrompt }

  public var noPrompt: String { "手机上没有专门的提示语" }

  public func conditionLine(_ condition: Condition, _ state: Finding.State) -> String {
    "\(condition.rawValue) \(label(condition))：\(label(state))"
  }

  public func seen(_ seen: Diagnosis.Seen, idMasked: (String) -> String) -> String {
    switch seen {
    case .link(let status, let candidate):
      "注册状态“\(status)”；" + (candidate.map { "最接近的资格 \(idMasked($0.code))" } ?? "没有可对应的资格")
    case .status(let word): "注册状态“\(word)”"
    case .validUntil(let day): day.map { "有效期至 \($0)" } ?? "有效期至为空"
    case .account(let word): word.map { "账户状态“\($0)”" } ?? "没有账户记录"
    case .photo(let word, let here):
      (word.isEmpty ? "没有写明照片状态" : "照片状态“\(word)”") + (here.map { "，这里：\(label($0))" } ?? "")
    }
  }

  public func blockerLine(_ blocker: Blocker, owner: Owner, since: String?) -> String {
    "\(label(blocker))（\(blocker.rawValue)），轮到\(label(owner))" + (since.map { "，自 \($0)" } ?? "")
  }

  public func differencesLine(_ differences: [Difference]) -> String {
    "差异：" + differences.map { "\(label($0))（\($0.rawValue)）" }.joined(separator: "、")
  }

  public func route(_ blocker: Blocker, certificate: String) -> String? {
    switch blocker {
    case .levelOrCategoryDiffers:
      "两条路：资格正确的，按该资格办理注册，不得更换；资格有误的，用 ecert-admin qualification refer "
        + "\(Remedy.quoted(certificate)) 报省级卫健委或国家医考中心做资格修改。"
    case .nameAndIdDiffer: "姓名和证件号码都不一致，通知没有给出办法：请逐级报告，不要猜测是同一人。"
    default: nil
    }
  }

  public func nextLine(_ command: String) -> String { "下一步：\(command)" }
  public func missingLine(_ missing: Missing) -> String { "待查明：\(label(missing))（\(missing.rawValue)）" }
  public func warningLine(_ warning: Warning) -> String { "\(label(warning))（\(warning.rawValue)）" }

  public func historyLine(certificate: String, status: String, institution: String) -> String {
    "\(certificate)  \(status)  \(institution)"
  }

  public func sourceLine(_ source: Source) -> String { "依据：\(label(source))" }
  public var historyTitle: String { "同一人的其他注册" }
  public var warningsTitle: String { "请留意" }

  public func steps(_ blocker: Blocker, owner: Owner, kind: PersonKind) -> [String] {
    switch blocker {
    case .photoMissing, .photoRejected:
      ["在“民科微服务”个人端【信息维护】上传本人照片。", "上传后由所在医疗机构审核，审核通过即可。"]
    case .accountUnregistered: ["在“民科微服务”注册并激活本人的\(label(kind))电子化账户，并完成绑定。"]
    case .accountInactive: ["在“民科微服务”激活本人的\(label(kind))电子化账户，并完成绑定。"]
    default: ["这一项由\(label(owner))办理，您目前不需要操作。"]
    }
  }

  public func stepsToShow(kind: PersonKind) -> [String] {
    [
      "打开“民科微服务”小程序或公众号，绑定\(label(kind))电子化账户。",
      "进入【我的】→【我的电子化系统】→【\(label(kind))电子化注册信息系统】。",
      "点右上角【下拉导航】→【电子证照】→【申领|亮照】。",
    ]
  }

  public func noticeTitle(name: String, kind: PersonKind, certificate: String) -> String {
    "\(name)（\(label(kind))，\(certificate)）"
  }

  public func noticeReason(_ blocker: Blocker) -> String { "原因：\(label(blocker))" }
  public func noticeUndetermined(_ missing: Missing) -> String { "还不能判断：\(label(missing))" }
  public var noticeLicensable: String { "您的条件都已满足，可以申领和亮照：" }
  public var noticeDecided: String { "单位或卫生健康行政部门已作处理，尚未录入国家系统，录入以前手机上的提示不会变。录入以后：" }
}
