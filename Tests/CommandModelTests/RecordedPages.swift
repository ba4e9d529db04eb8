// SPDX-License-Identifier: GPL-3.0-or-later

/// Pages as they were read and approved; written by `RecordedPageTests` under ECERT_RECORD=1.
let recordedPages: [String: String] = [
  "help blocked zh-Hans 80": #"""
列出受阻人员

用法
  ecert-admin blocked [选项]

说明
  每人一行，按机构代码排序。

  筛选条件可以组合：
    同一选项的多个值任一成立即可；
    不同选项须同时成立。

  也可写作：受阻

选项
  -k, --kind physician|nurse  只列这一类人员
  --reason 原因…              只列因此受阻的人员
                                photo.missing     没有照片
                                photo.rejected    照片已退回
                                account.inactive  账户未激活
  -n, --limit 行数            最多列多少行
  -a, --all                   包括已搁置的人员

全局选项
  --cache 文件               使用这个缓存文件；未给出时依次取 ECERT_CACHE、
                             $XDG_DATA_HOME/ecert-admin/cache.db
  --format 格式              输出格式；终端上默认 table，管道中默认 plain，文件
                             按其后缀
                               table  给人看的表格
                               plain  无标题行的 TSV
                               json   一个 JSON 对象
                               csv    供 Excel 打开
  --output 文件              写入文件；全部写完才替换原文件
  --encoding utf-8|utf-8-bom|gb18030
                             csv、tsv 的编码；写文件默认 utf-8-bom，管道中默认
                             utf-8
  --lang zh-Hans|en          界面语言；未给出时依次取 ECERT_LANG、LC_ALL、
                             LC_MESSAGES、LANG
  --as-of 日期               以这一天为“今天”
  --color auto|always|never  何时使用颜色；默认 auto，设有 NO_COLOR 时不用
  --no-pager                 长输出不分页
  -q, --quiet                只输出结果和错误
  --operator 姓名            经办人，记入日志
  -h, --help                 显示帮助

示例
  导出照片有问题的护士
    ecert-admin blocked --kind nurse --reason photo.missing,photo.rejected \
      --format csv > 名单.csv

退出码
  0   完成
  64  命令写法有误
  65  数据有误：文件不合要求，查无此人或不唯一
  66  输入文件或缓存不存在、无法读取
  70  程序内部错误
  73  无法新建：已存在
  74  读写失败
  75  缓存正被占用
  78  设置有误，或缓存比程序新

"""#,
  "help blocked zh-Hans 40": #"""
列出受阻人员

用法
  ecert-admin blocked [选项]

说明
  每人一行，按机构代码排序。

  筛选条件可以组合：
    同一选项的多个值任一成立即可；
    不同选项须同时成立。

  也可写作：受阻

选项
  -k, --kind physician|nurse
    只列这一类人员
  --reason 原因…
    只列因此受阻的人员
      photo.missing     没有照片
      photo.rejected    照片已退回
      account.inactive  账户未激活
  -n, --limit 行数
    最多列多少行
  -a, --all
    包括已搁置的人员

全局选项
  --cache 文件
    使用这个缓存文件；未给出时依次取
    ECERT_CACHE、
    $XDG_DATA_HOME/ecert-admin/cache.db
  --format 格式
    输出格式；终端上默认 table，管道中默
    认 plain，文件按其后缀
      table  给人看的表格
      plain  无标题行的 TSV
      json   一个 JSON 对象
      csv    供 Excel 打开
  --output 文件
    写入文件；全部写完才替换原文件
  --encoding utf-8|utf-8-bom|gb18030
    csv、tsv 的编码；写文件默认
    utf-8-bom，管道中默认 utf-8
  --lang zh-Hans|en
    界面语言；未给出时依次取
    ECERT_LANG、LC_ALL、LC_MESSAGES、
    LANG
  --as-of 日期
    以这一天为“今天”
  --color auto|always|never
    何时使用颜色；默认 auto，设有
    NO_COLOR 时不用
  --no-pager
    长输出不分页
  -q, --quiet
    只输出结果和错误
  --operator 姓名
    经办人，记入日志
  -h, --help
    显示帮助

示例
  导出照片有问题的护士
    ecert-admin blocked --kind nurse \
      --reason \
      photo.missing,photo.rejected \
      --format csv > 名单.csv

退出码
  0   完成
  64  命令写法有误
  65  数据有误：文件不合要求，查无此人或
      不唯一
  66  输入文件或缓存不存在、无法读取
  70  程序内部错误
  73  无法新建：已存在
  74  读写失败
  75  缓存正被占用
  78  设置有误，或缓存比程序新

"""#,
  "help init en 80": #"""
Create the cache

Usage
  ecert-admin init --office institution|authority [options]

Description
  Also: 初始化

Options
  --office institution|authority  whose desk this is (required)
  --institution CODE              the code of the institution
  --division CODE                 the code of the division

Global options
  --cache FILE               the cache to use; else ECERT_CACHE, else
                             $XDG_DATA_HOME/ecert-admin/cache.db
  --output FILE              write to a file, which is replaced only when all is
                             written
  --lang zh-Hans|en          language; else ECERT_LANG, LC_ALL, LC_MESSAGES,
                             LANG
  --as-of DATE               take this day for today
  --color auto|always|never  when to use colour; auto by default, none if
                             NO_COLOR is set
  --no-pager                 do not page long output
  -q, --quiet                print results and errors only
  --dry-run                  check and preview everything, write nothing
  -y, --yes                  do not ask for confirmation
  --operator NAME            who does this; goes into the log
  --reason TEXT              why; goes into the log
  -h, --help                 show help

Examples
  Set up the desk of an institution
    ecert-admin init --office institution --institution PDY00123345020319A1001

Exit codes
  0   done
  64  usage error
  65  wrong data: a file, or a person who is not found or not unique
  66  input or cache missing or unreadable
  70  a fault in the program
  73  the cache exists already
  74  input or output failed
  75  the cache is busy
  77  refused by office or rule, or confirmation missing
  78  configuration, or the cache is newer than the program

"""#,
  "help en 80": #"""
Tells who can show an electronic licence, and why not

Usage
  ecert-admin [options] COMMAND …

Commands
  init     Create the cache
  import   Read exported files
  blocked  List people who are blocked
  why      Explain every condition of one person
  renewal  Renew registrations of nurses
  help     Explain a command
  version  Show the version

Global options
  --cache FILE               the cache to use; else ECERT_CACHE, else
                             $XDG_DATA_HOME/ecert-admin/cache.db
  --format FORMAT            format of the output; table on a terminal, plain in
                             a pipe, a file's by its ending
                               table   a table for people
                               plain   TSV without a heading row
                               json    one JSON object
                               ndjson  one JSON object a line
                               csv     for Excel
                               tsv     separated by tabs
                               xlsx    an Excel workbook
  --output FILE              write to a file, which is replaced only when all is
                             written
  --encoding utf-8|utf-8-bom|gb18030
                             encoding of csv and tsv; utf-8-bom in a file, utf-8
                             in a pipe
  --lang zh-Hans|en          language; else ECERT_LANG, LC_ALL, LC_MESSAGES,
                             LANG
  --as-of DATE               take this day for today
  --reveal                   show full identity numbers; each use is logged
  --color auto|always|never  when to use colour; auto by default, none if
                             NO_COLOR is set
  --no-pager                 do not page long output
  -q, --quiet                print results and errors only
  --dry-run                  check and preview everything, write nothing
  -y, --yes                  do not ask for confirmation
  --operator NAME            who does this; goes into the log
  --reason TEXT              why; goes into the log
  -h, --help                 show help
  -V, --version              show the version

Exit codes
  0   done
  1   done, and the answer is no, or items were left over
  64  usage error
  65  wrong data: a file, or a person who is not found or not unique
  66  input or cache missing or unreadable
  69  an optional part is not available
  70  a fault in the program
  73  cannot create: it exists
  74  input or output failed
  75  the cache is busy
  77  refused by office or rule, or confirmation missing
  78  configuration, or the cache is newer than the program

About a command: ecert-admin help COMMAND

"""#,
  "help zh-Hans 40": #"""
为医师、护士查明电子证照能否亮证

用法
  ecert-admin [选项] 命令 …

命令
  init     新建缓存
  import   读入导出文件
  blocked  列出受阻人员
  why      逐项说明一个人的情况
  renewal  护士延续注册
  help     说明命令的用法
  version  显示版本

全局选项
  --cache 文件
    使用这个缓存文件；未给出时依次取
    ECERT_CACHE、
    $XDG_DATA_HOME/ecert-admin/cache.db
  --format 格式
    输出格式；终端上默认 table，管道中默
    认 plain，文件按其后缀
      table   给人看的表格
      plain   无标题行的 TSV
      json    一个 JSON 对象
      ndjson  每行一个 JSON 对象
      csv     供 Excel 打开
      tsv     制表符分隔
      xlsx    Excel 工作簿
  --output 文件
    写入文件；全部写完才替换原文件
  --encoding utf-8|utf-8-bom|gb18030
    csv、tsv 的编码；写文件默认
    utf-8-bom，管道中默认 utf-8
  --lang zh-Hans|en
    界面语言；未给出时依次取
    ECERT_LANG、LC_ALL、LC_MESSAGES、
    LANG
  --as-of 日期
    以这一天为“今天”
  --reveal
    显示完整证件号码；每次使用都记入日志
  --color auto|always|never
    何时使用颜色；默认 auto，设有
    NO_COLOR 时不用
  --no-pager
    长输出不分页
  -q, --quiet
    只输出结果和错误
  --dry-run
    照常检查和预览，但不写入
  -y, --yes
    不再询问，直接执行
  --operator 姓名
    经办人，记入日志
  --reason 理由
    理由，记入日志
  -h, --help
    显示帮助
  -V, --version
    显示版本

退出码
  0   完成
  1   已办完，但答案是“否”，或有剩余项
  64  命令写法有误
  65  数据有误：文件不合要求，查无此人或
      不唯一
  66  输入文件或缓存不存在、无法读取
  69  可选部件不可用
  70  程序内部错误
  73  无法新建：已存在
  74  读写失败
  75  缓存正被占用
  77  按权限或规则拒绝，或缺少确认
  78  设置有误，或缓存比程序新

某个命令的用法：ecert-admin help 命令

"""#,
  "help renewal zh-Hans 40": #"""
护士延续注册

用法
  ecert-admin renewal 命令 …
  也可写作：延续注册

命令
  renewal due
    列出到期在即的护士
  renewal submit
    提交延续注册

某个命令的用法：ecert-admin help renewal
命令

"""#,
  "help renewal submit zh-Hans 80": #"""
提交延续注册

用法
  ecert-admin renewal submit [选项] 人员…

说明
  也可写作：提交延续注册、延续注册 submit

  只由医疗机构端办理

操作数
  人员…  一名或多名护士

选项
  -a, --all  包括已搁置的人员

全局选项
  --cache 文件               使用这个缓存文件；未给出时依次取 ECERT_CACHE、
                             $XDG_DATA_HOME/ecert-admin/cache.db
  --format 格式              输出格式；终端上默认 table，管道中默认 plain，文件
                             按其后缀
                               table   给人看的表格
                               plain   无标题行的 TSV
                               json    一个 JSON 对象
                               ndjson  每行一个 JSON 对象
                               csv     供 Excel 打开
                               tsv     制表符分隔
                               xlsx    Excel 工作簿
  --output 文件              写入文件；全部写完才替换原文件
  --encoding utf-8|utf-8-bom|gb18030
                             csv、tsv 的编码；写文件默认 utf-8-bom，管道中默认
                             utf-8
  --lang zh-Hans|en          界面语言；未给出时依次取 ECERT_LANG、LC_ALL、
                             LC_MESSAGES、LANG
  --as-of 日期               以这一天为“今天”
  --reveal                   显示完整证件号码；每次使用都记入日志
  --color auto|always|never  何时使用颜色；默认 auto，设有 NO_COLOR 时不用
  --no-pager                 长输出不分页
  -q, --quiet                只输出结果和错误
  --dry-run                  照常检查和预览，但不写入
  -y, --yes                  不再询问，直接执行
  --operator 姓名            经办人，记入日志
  --reason 理由              理由，记入日志
  -h, --help                 显示帮助

示例
  提交一名护士
    ecert-admin renewal submit 200845020312345 --reason '本人申请' -y

退出码
  0   完成
  64  命令写法有误
  65  数据有误：文件不合要求，查无此人或不唯一
  66  输入文件或缓存不存在、无法读取
  70  程序内部错误
  73  无法新建：已存在
  74  读写失败
  75  缓存正被占用
  77  按权限或规则拒绝，或缺少确认
  78  设置有误，或缓存比程序新

"""#,
  "reference blocked": #"""
# ecert-admin blocked

## 中文

列出受阻人员

### 用法

```text
ecert-admin blocked [选项]
```

也可写作：`受阻`

每人一行，按机构代码排序。

筛选条件可以组合：

- 同一选项的多个值任一成立即可；
- 不同选项须同时成立。

### 选项

| 选项 | 含义 |
| --- | --- |
| `-k, --kind physician\|nurse` | 只列这一类人员 |
| `--reason 原因…` | 只列因此受阻的人员<br>`photo.missing` 没有照片<br>`photo.rejected` 照片已退回<br>`account.inactive` 账户未激活 |
| `-n, --limit 行数` | 最多列多少行 |
| `-a, --all` | 包括已搁置的人员 |

### 全局选项

`--cache` `--format` `--output` `--encoding` `--lang` `--as-of` `--color` `--no-pager` `--quiet` `--operator` `--help` → [全局选项](README.md)

### 示例

导出照片有问题的护士

```sh
ecert-admin blocked --kind nurse --reason photo.missing,photo.rejected --format csv > 名单.csv
```

### 退出码

| 退出码 | 含义 |
| --- | --- |
| 0 | 完成 |
| 64 | 命令写法有误 |
| 65 | 数据有误：文件不合要求，查无此人或不唯一 |
| 66 | 输入文件或缓存不存在、无法读取 |
| 70 | 程序内部错误 |
| 73 | 无法新建：已存在 |
| 74 | 读写失败 |
| 75 | 缓存正被占用 |
| 78 | 设置有误，或缓存比程序新 |

## English

List people who are blocked

### Usage

```text
ecert-admin blocked [options]
```

Also: `受阻`

One row for each person, by institution.

Filters combine:

- values of one option are alternatives;
- different options must all hold.

### Options

| Options | Meaning |
| --- | --- |
| `-k, --kind physician\|nurse` | only people of this kind |
| `--reason REASON…` | only people blocked by this<br>`photo.missing` there is no photo<br>`photo.rejected` the photo was rejected<br>`account.inactive` the account is inactive |
| `-n, --limit ROWS` | how many rows at most |
| `-a, --all` | people set aside as well |

### Global options

`--cache` `--format` `--output` `--encoding` `--lang` `--as-of` `--color` `--no-pager` `--quiet` `--operator` `--help` → [Global options](README.md)

### Examples

Export the nurses whose photos are missing or rejected

```sh
ecert-admin blocked --kind nurse --reason photo.missing,photo.rejected --format csv > 名单.csv
```

### Exit codes

| Exit codes | Meaning |
| --- | --- |
| 0 | done |
| 64 | usage error |
| 65 | wrong data: a file, or a person who is not found or not unique |
| 66 | input or cache missing or unreadable |
| 70 | a fault in the program |
| 73 | cannot create: it exists |
| 74 | input or output failed |
| 75 | the cache is busy |
| 78 | configuration, or the cache is newer than the program |

"""#,
  "reference index": #"""
# ecert-admin

为医师、护士查明电子证照能否亮证

Tells who can show an electronic licence, and why not

## 命令 · Commands

| 命令 · Command | 中文 | English |
| --- | --- | --- |
| [`init`](init.md) | 新建缓存 | Create the cache |
| [`import`](import.md) | 读入导出文件 | Read exported files |
| [`blocked`](blocked.md) | 列出受阻人员 | List people who are blocked |
| [`why`](why.md) | 逐项说明一个人的情况 | Explain every condition of one person |
| [`renewal due`](renewal-due.md) | 列出到期在即的护士 | List nurses due for renewal |
| [`renewal submit`](renewal-submit.md) | 提交延续注册 | Submit renewals |
| [`help`](help.md) | 说明命令的用法 | Explain a command |
| [`version`](version.md) | 显示版本 | Show the version |

## 全局选项

| 选项 | 含义 |
| --- | --- |
| `--cache 文件` | 使用这个缓存文件；未给出时依次取 ECERT\_CACHE、$XDG\_DATA\_HOME/ecert-admin/cache.db |
| `--format 格式` | 输出格式；终端上默认 table，管道中默认 plain，文件按其后缀<br>`table` 给人看的表格<br>`plain` 无标题行的 TSV<br>`json` 一个 JSON 对象<br>`ndjson` 每行一个 JSON 对象<br>`csv` 供 Excel 打开<br>`tsv` 制表符分隔<br>`xlsx` Excel 工作簿 |
| `--output 文件` | 写入文件；全部写完才替换原文件 |
| `--encoding utf-8\|utf-8-bom\|gb18030` | csv、tsv 的编码；写文件默认 utf-8-bom，管道中默认 utf-8 |
| `--lang zh-Hans\|en` | 界面语言；未给出时依次取 ECERT\_LANG、LC\_ALL、LC\_MESSAGES、LANG |
| `--as-of 日期` | 以这一天为“今天” |
| `--reveal` | 显示完整证件号码；每次使用都记入日志 |
| `--color auto\|always\|never` | 何时使用颜色；默认 auto，设有 NO\_COLOR 时不用 |
| `--no-pager` | 长输出不分页 |
| `-q, --quiet` | 只输出结果和错误 |
| `--dry-run` | 照常检查和预览，但不写入 |
| `-y, --yes` | 不再询问，直接执行 |
| `--operator 姓名` | 经办人，记入日志 |
| `--reason 理由` | 理由，记入日志 |
| `-h, --help` | 显示帮助 |
| `-V, --version` | 显示版本 |

## 退出码

| 退出码 | 含义 |
| --- | --- |
| 0 | 完成 |
| 1 | 已办完，但答案是“否”，或有剩余项 |
| 64 | 命令写法有误 |
| 65 | 数据有误：文件不合要求，查无此人或不唯一 |
| 66 | 输入文件或缓存不存在、无法读取 |
| 69 | 可选部件不可用 |
| 70 | 程序内部错误 |
| 73 | 无法新建：已存在 |
| 74 | 读写失败 |
| 75 | 缓存正被占用 |
| 77 | 按权限或规则拒绝，或缺少确认 |
| 78 | 设置有误，或缓存比程序新 |

## Global options

| Options | Meaning |
| --- | --- |
| `--cache FILE` | the cache to use; else ECERT\_CACHE, else $XDG\_DATA\_HOME/ecert-admin/cache.db |
| `--format FORMAT` | format of the output; table on a terminal, plain in a pipe, a file's by its ending<br>`table` a table for people<br>`plain` TSV without a heading row<br>`json` one JSON object<br>`ndjson` one JSON object a line<br>`csv` for Excel<br>`tsv` separated by tabs<br>`xlsx` an Excel workbook |
| `--output FILE` | write to a file, which is replaced only when all is written |
| `--encoding utf-8\|utf-8-bom\|gb18030` | encoding of csv and tsv; utf-8-bom in a file, utf-8 in a pipe |
| `--lang zh-Hans\|en` | language; else ECERT\_LANG, LC\_ALL, LC\_MESSAGES, LANG |
| `--as-of DATE` | take this day for today |
| `--reveal` | show full identity numbers; each use is logged |
| `--color auto\|always\|never` | when to use colour; auto by default, none if NO\_COLOR is set |
| `--no-pager` | do not page long output |
| `-q, --quiet` | print results and errors only |
| `--dry-run` | check and preview everything, write nothing |
| `-y, --yes` | do not ask for confirmation |
| `--operator NAME` | who does this; goes into the log |
| `--reason TEXT` | why; goes into the log |
| `-h, --help` | show help |
| `-V, --version` | show the version |

## Exit codes

| Exit codes | Meaning |
| --- | --- |
| 0 | done |
| 1 | done, and the answer is no, or items were left over |
| 64 | usage error |
| 65 | wrong data: a file, or a person who is not found or not unique |
| 66 | input or cache missing or unreadable |
| 69 | an optional part is not available |
| 70 | a fault in the program |
| 73 | cannot create: it exists |
| 74 | input or output failed |
| 75 | the cache is busy |
| 77 | refused by office or rule, or confirmation missing |
| 78 | configuration, or the cache is newer than the program |

"""#,
]
