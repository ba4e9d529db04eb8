// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

extension ChineseMessages {
  public var sessionWelcome: String { "输入命令，不写程序名。help 列出命令，Tab 补全，Ctrl-D 离开。" }
  public func sessionWaiting(_ people: Int) -> String { "待办 \(people) 人" }
  public var sessionWithoutCache: String { "无缓存" }

  public func sessionSettings(_ settings: [(name: String, value: String)]) -> [String] {
    settings.isEmpty
      ? ["没有设定。可用：set as-of 日期、set format 格式、use institution 机构代码。"]
      : settings.map { "\($0.name) = \($0.value)" }
  }

  public var moreCandidates: String { "…… 还有更多，请再多输入几个字" }
  public func scriptStopped(line: Int, code: Int32) -> String { "第 \(line) 行失败，退出码 \(code)。" }

  public func historyUnwritable(path: String, errno: Int32) -> String {
    "不能写历史记录 \(path)：\(reason(errno))。会话照常进行，历史不会留存；不需要时可用 --no-history。"
  }

  public func explain(_ problem: SessionLine.Problem) -> String {
    switch problem {
    case .unfinished: "引号没有配对，或行末多了反斜杠，没有执行。请补上再试。"
    case .incomplete("|"): "“|”后面没有命令，没有执行。写法：blocked | less。"
    case .incomplete: "“>”后面须是一个文件名，没有执行。写法：blocked > 名单.csv。"
    case .onlyTyped(let mark): "“\(mark)”只能用在终端上输入的行里，没有执行。请改用 --output，或在脚本之外使用管道。"
    case .appends: "不能用“>>”接在文件后面，没有执行。请用“>”写入另一个文件。"
    }
  }

  public func explain(_ error: RowNumberError) -> String {
    switch error {
    case .noList: "上一张名单没有编号，或还没有名单，数字不代表任何人。请先列出，如 blocked，或用证书编码、姓名。"
    case .emptyList: "上一张名单是空的，数字不代表任何人。请先列出要找的人，或用证书编码、姓名。"
    case .beyond(let number, let rows): "上一张名单只有 \(rows) 行，没有第 \(number) 行。请用名单里的编号，或重新列出。"
    case .otherPerson(let number): "名单列出之后，第 \(number) 行的证书已经不是原来那个人，没有执行。请重新列出名单再用编号。"
    }
  }
}
