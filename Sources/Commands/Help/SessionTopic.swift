// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help session`: the interactive prompt.
enum SessionTopic {
  static let topic = HelpTopic(
    "session", aliases: ["会话说明"], title: LocalText(zh: "会话", en: "Session"),
    summary: LocalText(zh: "提示符下：名单编号、set、use、历史、脚本", en: "At the prompt: numbers of rows, set, use, history, scripts"),
    blocks: [
      .prose(
        LocalText(
          zh: """
            在终端上只打 ecert-admin，或 ecert-admin shell，就进入会话。提示符显示权限、日期和等待办理的人数。\
            命令照常写，不写程序名。

            Tab 补全命令、选项、值；人员可按姓名、拼音首字母（zs 得张三）和证书编码；还有机构和各种代码。\
            ~/.inputrc 照样有效。

            最近一份名单的各行有编号，编号可以代替人员。编号所指的那一行若已换了人，就拒绝。
            """,
          en: """
            ecert-admin alone on a terminal, or ecert-admin shell, opens a session. The prompt shows the office, the \
            day and how many people wait. Commands are written as at the shell, without the program's name.

            Tab completes commands, options and values; people by name, by the initials of pinyin (zs for 张三) and \
            by certificate; institutions and codes. ~/.inputrc is respected.

            The rows of the last list are numbered, and a number stands for its person. A number whose row is now \
            somebody else's is refused.
            """)),
      .terms(.typed, typed),
      .prose(
        LocalText(
          zh: """
            ! 不作替换。Ctrl-C 取消这一行，或中止正在运行的命令；Ctrl-D 离开。

            历史存在 $XDG_STATE_HOME/ecert-admin/history（0600，打开会话时截到 \(SessionRequest.mostHistoryLines) 行），不留个人信息：\
            凡不是命令、选项、日期、数目、原因代码、机构代码、证书编码的词，都记作“…”。--no-history 不记。

            脚本和经管道送来的命令，见 help shell。
            """,
          en: """
            ! stands for itself. Ctrl-C cancels the line, or the command that is running; Ctrl-D leaves.

            The history in $XDG_STATE_HOME/ecert-admin/history (0600, cut to \(SessionRequest.mostHistoryLines) lines when a session opens) keeps no personal data: \
            every word that is no command, option, date, number, code of a reason, institution or certificate \
            becomes “…”. With --no-history there is none.

            About scripts, and lines that come through a pipe: help shell.
            """)),
    ])

  private static let typed = [
    HelpTerm("why 3", LocalText(zh: "名单里的第 3 人。", en: "The third person of the list.")),
    HelpTerm(
      "photo approve 1-5 8", LocalText(zh: "第 1 至 5 人和第 8 人。", en: "The first five, and the eighth.")),
    HelpTerm(
      "set as-of 2026-12-01",
      LocalText(
        zh: "本会话以这一天为“今天”。不写日期则取消。", en: "Take this day for today in this session. Without a day: no longer.")),
    HelpTerm(
      "set format csv",
      LocalText(zh: "本会话的输出格式。不写格式则取消。", en: "The format of this session. Without one: no longer.")),
    HelpTerm(
      LocalText(zh: "use institution 代码", en: "use institution CODE"),
      LocalText(
        zh: "本会话的 blocked、notice、report、renewal due、renewal list 只看这个机构；board、unlock、status 仍看全部。不写代码则取消。",
        en: "blocked, notice, report, renewal due and renewal list of this session show this institution only; board, unlock and status still show all. Without a code: no longer.")),
    HelpTerm("set", LocalText(zh: "显示这些设置。", en: "Show what is set.")),
    HelpTerm(
      LocalText(zh: "命令 | 程序", en: "COMMAND | PROGRAM"),
      LocalText(zh: "结果交给另一个程序；只在终端上。", en: "Hand the answer to another program; on a terminal only.")),
    HelpTerm(
      LocalText(zh: "命令 > 文件", en: "COMMAND > FILE"),
      LocalText(zh: "结果写入文件，如同 --output；只在终端上。", en: "Write the answer to a file, as --output does; on a terminal only.")),
    HelpTerm("exit", LocalText(zh: "离开。", en: "Leave.")),
  ]
}
