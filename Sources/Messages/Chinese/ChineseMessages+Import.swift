// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func counts(_ counts: ImportCounts) -> String {
    var parts = [
      "读取 \(counts.read)", "新增 \(counts.added)", "变更 \(counts.changed)", "未变 \(counts.unchanged)",
      "移除 \(counts.removed)", "拒收 \(counts.rejected)",
    ]
    if counts.stale > 0 { parts.insert("较旧未用 \(counts.stale)", at: 4) }
    return parts.joined(separator: "，")
  }

  public func importHeadline(kind: ExportKind, file: String, dryRun: Bool) -> String {
    "\(dryRun ? "试导入" : "导入")\(label(kind))：\(file)"
  }

  public func importTotal(files: Int) -> String { "\(files) 个文件合计" }

  public func warningCounts(_ warnings: [(Warning, Int)]) -> String {
    "警告：" + warnings.map { "\(label($0.0)) \($0.1)（\($0.0.rawValue)）" }.joined(separator: "；")
  }

  public func rejectsWritten(_ path: String, importedTheRest: Bool) -> String {
    importedTheRest
      ? "拒收的行连同原因写在 \(path)，改正后可原样导入。"
      : "不合要求的行连同原因写在 \(path)。请改正原来的文件，再导入原来的文件。"
  }

  public func ignoredColumns(_ columns: [String], file: String?) -> String {
    (file.map { "\($0) " } ?? "") + "未使用的列：\(columns.joined(separator: "、"))"
  }

  public func remembered(_ map: HeadingMap, key: String) -> String {
    "已记住列名对应 \(map.text)；要取消：ecert-admin config unset \(key)"
  }

  public func becameLicensable(_ count: Int) -> String { "转为可亮照：\(count) 人" }

  public func becameBlocked(_ count: Int) -> String { "转为受阻：\(count) 人" }

  public func andMore(_ count: Int) -> String { "还有 \(count) 人" }

  public func uncovered(_ found: ImportOutcome.Uncovered, kind: ExportKind, isDryRun: Bool) -> String {
    "机构 \(found.institution)：\(found.judged) 人中有 \(found.without) 人不在\(label(kind))数据里。"
      + "不在的人按“查无”处理。若文件只含部分机构，请"
      + (isDryRun ? "在导入时" : "恢复导入前的备份，再") + "用 --for 机构代码 说明它覆盖谁。"
  }

  public func noStaffOf(_ institution: String) -> String {
    "--for 中的机构 \(institution) 在缓存里没有人员。若代码无误，导入其人员后即生效；请核对代码。"
  }

  public var previewTitle: String { "预览（尚未写入）" }

  public func rowProblem(_ problem: RowProblem) -> String {
    "\(place(file: problem.file, sheet: problem.sheet)) 第 \(problem.line) 行：\(explain(problem))"
  }

  public func place(file: String, sheet: String?) -> String { file + (sheet.map { " 工作表“\($0)”" } ?? "") }

  public func isOpenElsewhere(_ file: String) -> String {
    "\(file) 正在表格软件中打开：读到的是最后一次保存的内容。若有改动，请保存后再导入一次。"
  }

  public func moreProblems(_ count: Int) -> String { "还有 \(count) 处问题，见拒收文件。" }

  public func strictRefused(_ count: Int) -> String { "有 \(count) 行不合要求，按 --strict 没有导入任何内容。改正后再导入。" }

  public func confirmSnapshot(removed: Int, kind: ExportKind) -> String {
    "将从缓存移除 \(removed) 条\(label(kind))记录（文件中没有）。确定吗？"
  }

  public var dryRunNothingWritten: String { "以上为试运行，没有写入任何内容。" }
  public var progressReading: String { "读取" }
  public var progressJudging: String { "判断" }
  public var progressRows: String { "行" }
  public var nextAfterImport: String { "下一步：ecert-admin board 看轮到谁；ecert-admin blocked 看受阻名单" }
}
