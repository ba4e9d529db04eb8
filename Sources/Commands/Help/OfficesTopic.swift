// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help offices`: whose desk may see and do what.
enum OfficesTopic {
  static let topic = HelpTopic(
    "offices", aliases: ["权限"], title: LocalText(zh: "权限", en: "Offices"),
    summary: LocalText(zh: "谁的办事台看得到、办得了什么", en: "Whose desk sees what, and decides what"),
    blocks: [
      .prose(
        LocalText(
          zh: "每个缓存属于一个办事台，由 init 定下；命令只看、只办它权限之内的人。",
          en: "Every cache belongs to one desk, which init settles; commands show and decide only what is its own.")),
      .terms(
        .typed,
        [
          HelpTerm(
            LocalText(
              zh: "init --office institution --institution 代码", en: "init --office institution --institution CODE"),
            LocalText(
              zh: "医疗机构：只看、只办本机构的人。审核照片，提交延续注册，转请核实医师资格，搁置，备注。不能更换医师资格，不能准予延续。",
              en: """
                An institution sees and acts for its own staff: it reviews photos, submits renewals, refers \
                qualifications, sets people aside and writes remarks. It replaces no qualification and approves no \
                renewal.
                """)),
          HelpTerm(
            LocalText(zh: "init --office authority --division 代码", en: "init --office authority --division CODE"),
            LocalText(
              zh: """
                卫生健康主管部门：看得到注册机关在其区划之内的人（450200 含 4502xx，450000 含 45xxxx），以及注册机关不明的人；\
                只为注册机关就是自己的人更换医师资格、准予或不予延续，也可提交、转请、搁置、备注。不替医疗机构审核照片。
                """,
              en: """
                A health authority sees everybody whose authority lies in its division (450200 covers 4502xx, \
                450000 covers 45xxxx) or is unknown; it replaces qualifications, approves or refuses renewals, and \
                may submit, refer, set aside and remark, only where it is the person's authority itself. It does \
                not review photos for an institution.
                """)),
        ]),
      .prose(
        LocalText(
          zh: """
            看不到的，当作不存在（退出码 65）；不归自己办的，拒绝（77），并说明归谁办。

            权限防的是误操作，防不住直接用 sqlite3 打开缓存文件的人：请保管好文件。
            """,
          en: """
            What a desk may not see does not exist for it (exit code 65); what is not its to do is refused (77), \
            with whose it is.

            Offices guard against mistakes, not against somebody who opens the cache with sqlite3: keep the file safe.
            """)),
    ])
}
