// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func cacheCreated(path: String, office: Office, operatorName: String) -> [String] {
    [
      "已建立缓存 \(path)（仅本人可读写）。",
      "这是\(label(office)) 的办事台，经办人 \(operatorName)。",
      "下一步：ecert-admin import institutions 机构.csv，再导入 qualifications、physicians、nurses、accounts。",
    ]
  }

  public func statusOffice(_ status: DeskStatus) -> [String] {
    [
      "办事台：\(label(status.office))，经办人 \(status.operatorName)",
      "缓存：\(status.path)，\(bytes(status.size))",
    ]
  }

  public func statusVerdicts(_ status: DeskStatus) -> String {
    boardFooter(
      judged: status.judged, licensable: status.verdicts[.licensable] ?? 0,
      blocked: status.verdicts[.blocked] ?? 0, undetermined: status.verdicts[.undetermined] ?? 0)
  }

  public func withoutAuthority(_ codes: [String]) -> String {
    let shown = codes.prefix(5).joined(separator: "、")
    return "\(codes.count) 个机构没有注册机关代码，其人员的注册机关按行政区划推定：\(shown)\(codes.count > 5 ? " 等" : "")"
  }

  public var neverImported: String { "尚未导入" }

  public func label(_ damage: CacheDamage) -> String {
    switch damage.finding {
    case .integrity(let detail): "数据库结构损坏：\(detail)"
    case .schema(let object): "数据库缺少 \(object)，或它被改过"
    case .foreignKey(let table, let row): "表 \(table) 第 \(row) 行指向不存在的记录"
    case .decision(let n): "第 \(n) 号决定的记录无法读懂"
    case .decisionState(let n): "第 \(n) 号决定的状态与记录不符"
    case .picture(let name): "照片 \(name) 的内容与它的摘要不符"
    case .confirmation(let n): "第 \(n) 号决定的证实记录没有对应的导入"
    case .standing(let authority): "注册机关 \(authority?.text ?? "未知") 的人员情况与所计的不符"
    case .count(let institution): "机构 \(institution) 的人数与所计的不符"
    case .judgement(let kind, let certificate): "\(label(kind)) \(certificate) 的结论与规则重新判断的不符"
    }
  }

  public var cacheSound: String { "缓存完好：文件结构、引用和每个人的结论都已核对。" }

  public func cacheDamaged(_ findings: Int) -> String {
    "发现 \(findings) 处问题。请用 ecert-admin cache restore 备份文件 恢复，并保留原文件备查。"
  }

  public func backupWritten(_ path: String, bytes size: Int) -> String { "已备份到 \(path)，\(bytes(size))。" }

  public func confirmRestore(_ restore: Restore) -> String {
    let sources = restore.sources.map { "\(label($0.kind)) \($0.rows)" }.joined(separator: "，")
    return "将以备份 \(restore.backup)（\(label(restore.office))；\(sources)）代替 \(restore.path)"
      + (restore.aside.map { "，原文件留存为 \($0)" } ?? "") + "。确定吗？"
  }

  public func restored(_ restore: Restore) -> String {
    "已恢复 \(restore.path)。" + (restore.aside.map { "原文件留存为 \($0)。" } ?? "")
  }

  public func settingChanged(_ key: String, value: String, shipped: Bool) -> String {
    shipped ? "\(key) 已恢复默认值：\(value)" : "\(key) = \(value)"
  }

  public func settingsImported(_ count: Int) -> String { "已导入 \(count) 项设置。" }

  public func judgedAgain(_ change: EligibilityChange) -> String {
    "已按新设置重新判断全部人员：转为可亮照 \(change.unblocked) 人，转为受阻 \(change.blocked) 人。"
  }

  public var judgingAgain: String { "按新规则重新判断" }
  public var yes: String { "是" }
  public var no: String { "否" }
  public var askPerson: String { "请输入证书编码、证件号码或姓名（不显示）：" }
  public var defaultOperator: String { "未具名" }

  public func demoOpening(people: Int, institutions: Int, folder: String) -> [String] {
    [
      "演示：一个虚构的城区，\(institutions) 家机构、约 \(people) 名医师和护士。姓名、号码、机构均为虚构。",
      "五个导出文件和缓存放在 \(folder)。",
    ]
  }

  public func demoStep(_ number: Int, _ step: DemoStep) -> String {
    let title =
      switch step {
      case .importing: "导入登记系统导出的五个文件（GB18030 编码的 CSV）"
      case .summary: "为什么不能亮照，各有多少人"
      case .blocked: "受阻的人和手机上的提示"
      case .why: "某一个人：每个条件、轮到谁、下一步"
      case .board: "轮到谁办"
      }
    return "── \(number). \(title)"
  }

  public func demoClosing(cache: String, keeps: Bool) -> [String] {
    var lines = ["接下来可以试："]
    if keeps {
      lines += [
        "  export ECERT_CACHE=\(Remedy.quoted(cache))", "  ecert-admin unlock", "  ecert-admin find 覃",
        "  ecert-admin blocked --owner institution",
      ]
    } else {
      lines += ["保留这个演示缓存，自己动手试：", "  ecert-admin demo 演示", "全部命令：", "  ecert-admin help"]
    }
    return lines + ["开始真正的工作（换成自己的区划和姓名）：", "  ecert-admin \(keeps ? "--cache 缓存.db " : "")init --office authority --division 450203 --operator 韦敏"]
  }

  private func bytes(_ count: Int) -> String { count < 1_000_000 ? "\(count / 1000) kB" : "\(count / 1_000_000) MB" }
}
