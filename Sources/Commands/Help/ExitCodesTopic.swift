// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help exit-codes`: contract § 3.
enum ExitCodesTopic {
  static let topic = HelpTopic(
    "exit-codes", aliases: ["退出码"], title: LocalText(zh: "退出码", en: "Exit status"),
    summary: LocalText(zh: "每个退出码的意思，检查的次序", en: "What each exit code means, and what is checked first"),
    blocks: [
      .prose(
        LocalText(
          zh: "脚本可以依靠这些退出码；同一个码在每个命令里意思相同。",
          en: "Scripts may rely on these codes; each means the same in every command.")),
      .terms(.plain, ExitCode.allCases.map { HelpTerm("\($0.rawValue)", $0.meaning) }),
      .prose(
        LocalText(
          zh: """
            1 不是故障：import 有行被拒收，why 查的人不能亮照，decode 没有一种读法成立，photo check 发现了问题，\
            一批里有几项被拒绝，decision verify、cache check 发现了损坏。名单不论空不空都是 0。

            只办一人而被拒绝是 77；一次办几人，以及各个 apply，有一项或全部被拒绝都是 1。

            检查的次序：写法（64）；设置（78）；缓存（66、65）；人员（65）；权限、规则、确认（77）。

            被信号终止时，如同没有捕捉这个信号；管道另一端先关闭时，不声不响地结束。
            """,
          en: """
            1 is no fault: import rejected rows, the person asked for in why cannot show a licence, no reading of \
            decode is valid, photo check found something, some of a batch were refused, decision verify or cache \
            check found damage. Lists end with 0, empty or not.

            One person refused is 77; of several, and of every apply, some or all refused are 1.

            What is looked at first: usage (64); the configuration (78); the cache (66, 65); the person (65); \
            office, rule and confirmation (77).

            A signal ends the program as if it were not caught; a pipe that nobody reads any more ends it silently.
            """)),
    ])
}
