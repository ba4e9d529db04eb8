// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `help formats`: contract § 3.
enum FormatsTopic {
  static let topic = HelpTopic(
    "formats", aliases: ["格式"], title: LocalText(zh: "输出格式", en: "Formats"),
    summary: LocalText(zh: "每种输出格式是什么样，编码怎么选", en: "What each format of the output is, and its encoding"),
    blocks: [
      .prose(
        LocalText(
          zh: "由 --format 选择。没有给出时：终端上是 table，管道中是 plain，--output 的文件按其后缀（.csv、.json……），后缀不认识的是 plain。",
          en: """
            Chosen by --format. Without it a terminal gets table, a pipe plain, and the file of --output what its \
            ending says (.csv, .json and so on), or plain.
            """)),
      .terms(
        .typed,
        GlobalOption.format.erased.allowed.map { HelpTerm($0.name, $0.meaning ?? LocalText(same: $0.name)) }),
      .prose(
        LocalText(
          zh: """
            json 是一个对象，终端上和管道中都一样：
              {"schema":"ecert-admin/NAME/1","asOf":"…","rows":[…],"summary":{…}}
              NAME 是命令名，各词以连字符相连；没有的值是 null，键一个不少。

            csv、tsv 有一行标题，就是 JSON 的键，嵌套的键以点相连；一格里有几个值时以空格分开。行末是 LF。\
            编码由 --encoding 选择：写文件默认 utf-8-bom，管道中默认 utf-8。

            csv 是给 Excel 的：以 = + - @ 等开头的格子前面加一个撇号；编码为 utf-8-bom 和 gb18030 时，\
            12 位以上的号码后面带一个制表符，Excel 才不会改动它。脚本请用 tsv、json 或 ndjson。

            xlsx 是 Excel 工作簿，列与 csv 相同：号码是文本，日期是日期，人数是数字，第二个工作表说明日期、条件和代码。\
            要写进文件（--output）或管道。

            键和代码是 ASCII，不随语言改变。证件号码在任何格式里都打码，除非加 --reveal。
            """,
          en: """
            json is one object, the same on a terminal and in a pipe:
              {"schema":"ecert-admin/NAME/1","asOf":"…","rows":[…],"summary":{…}}
              NAME is the command, its words joined by hyphens; absent values are null, and no key is left out.

            csv and tsv have one heading row, the keys of JSON, nested ones joined by a dot; several values in one \
            cell are parted by spaces. Lines end with LF. --encoding says how they are written: utf-8-bom in a \
            file and utf-8 in a pipe, unless you say otherwise.

            csv is what Excel opens: a cell that begins with = + - @ and the like gets an apostrophe in front, and \
            in utf-8-bom and gb18030 a code of 12 digits and more a tab behind it, so that Excel leaves it alone. \
            Scripts read tsv, json or ndjson.

            xlsx is an Excel workbook with the columns of csv: codes are text, dates dates, counts numbers, and a second \
            sheet tells the day, the conditions and what the codes mean. It goes to a file (--output) or a pipe.

            Keys and codes are ASCII and the same in every language. Identity numbers are masked in every format \
            unless --reveal is given.
            """)),
    ])
}
