// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help environment`: every variable that the program reads.
enum EnvironmentTopic {
  static let topic = HelpTopic(
    "environment", aliases: ["环境变量"], title: LocalText(zh: "环境变量", en: "Environment"),
    summary: LocalText(zh: "程序读取的全部环境变量", en: "Every variable that the program reads"),
    blocks: [
      .prose(
        LocalText(
          zh: "空的变量等于没有设置，分页程序的除外。选项总是先于变量。",
          en: "An empty variable counts as unset, those of the pager apart. Options come before variables.")),
      .terms(.variable, own + places + screen),
    ])

  private static let own = [
    HelpTerm("ECERT_CACHE", LocalText(zh: "缓存文件，除非给出 --cache。", en: "The cache, unless --cache is given.")),
    HelpTerm(
      "ECERT_LANG",
      LocalText(
        zh: "界面语言，除非给出 --lang：zh 或 en。先于 LC_ALL、LC_MESSAGES、LANG。",
        en: "The language, unless --lang is given: zh or en. It comes before LC_ALL, LC_MESSAGES and LANG.")),
    HelpTerm(
      "LC_ALL, LC_MESSAGES, LANG",
      LocalText(
        zh: "界面语言，取第一个已设置的：中文、C、POSIX 为中文，其他为英文；都没有设置也是中文。",
        en: "The language, by the first that is set: Chinese, C and POSIX mean Chinese, any other English; without any it is Chinese.")),
    HelpTerm(
      "ECERT_PAGER, PAGER",
      LocalText(
        zh: "长输出用的分页程序，取第一个已设置的，否则是 less。空的或 cat 表示不分页。没有设置 LESS、LESSCHARSET 时，它得到 FRX 和 utf-8。",
        en: "What pages long output, by the first that is set, else less. Empty or cat: nothing does. Where LESS and LESSCHARSET are not set, it finds FRX and utf-8 in them.")),
  ]

  private static let places = [
    HelpTerm(
      "XDG_DATA_HOME",
      LocalText(zh: "缓存所在；没有设置时是 ~/.local/share。", en: "Where the cache is; else ~/.local/share.")),
    HelpTerm(
      "XDG_STATE_HOME",
      LocalText(
        zh: "会话历史所在；没有设置时是 ~/.local/state。", en: "Where the history of sessions is; else ~/.local/state.")),
    HelpTerm(
      "INPUTRC",
      LocalText(zh: "会话的按键设置；没有设置时是 ~/.inputrc。", en: "The keys of a session; else ~/.inputrc.")),
    HelpTerm(
      "HOME",
      LocalText(
        zh: "个人文件夹，即上面的 ~；没有设置时查用户数据库。",
        en: "The home folder, ~ above; else that of the user database.")),
    HelpTerm(
      "TMPDIR",
      LocalText(
        zh: "临时文件所在：演示的缓存，经管道送来的导入文件；没有设置时是 /tmp。",
        en: "Where temporary files go: the cache of the demo, files to import that come through a pipe; else /tmp.")),
  ]

  private static let screen = [
    HelpTerm(
      "NO_COLOR",
      LocalText(zh: "设置后不用颜色，除非给出 --color always。", en: "Where it is set there are no colours, unless --color always is given.")),
    HelpTerm(
      "TERM",
      LocalText(
        zh: "终端的种类。没有设置或为 dumb 时，除非另有要求，没有颜色、照片和分页。",
        en: "The kind of terminal. Unset or dumb: no colours, pictures or paging, unless asked for.")),
    HelpTerm(
      "COLORTERM",
      LocalText(
        zh: "truecolor 或 24bit：用色块画照片时用全部颜色，否则用 256 色。",
        en: "truecolor or 24bit: pictures drawn in blocks have all colours, else 256.")),
    HelpTerm(
      "COLUMNS, LINES",
      LocalText(
        zh: "终端自己不说大小时的宽和高；否则是 80 和 24。",
        en: "Width and height where the terminal does not tell its own; else 80 and 24.")),
  ]
}
