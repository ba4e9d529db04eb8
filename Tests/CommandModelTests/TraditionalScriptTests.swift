// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CommandModel

@Suite("Traditional script in the words of commands")
struct TraditionalScriptTests {
  @Test(
    "The Chinese names of commands are understood in traditional script",
    arguments: [
      ("更換醫師資格", "更换医师资格"), ("診斷", "诊断"), ("解鎖", "解锁"), ("延續註冊", "延续注册"), ("護士", "护士"),
      ("導入", "导入"), ("審核照片", "审核照片"), ("機構設置", "机构设置"), ("撤銷決定", "撤销决定"), ("備份與恢復", "备份与恢复"),
      ("幫助", "帮助"), ("證件號碼", "证件号码"),
    ])
  func commandNames(traditional: String, simplified: String) {
    #expect(CommandWord.folded(traditional) == simplified)
    #expect(CommandWord.folded(simplified) == simplified)
  }

  @Test("No character is folded into one that is folded again")
  func oneStep() {
    #expect(TraditionalScript.table.count > 450)
    for (traditional, simplified) in TraditionalScript.table {
      #expect(traditional != simplified)
      #expect(TraditionalScript.table[simplified] == nil, "\(traditional) → \(simplified)")
    }
  }
}
