#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# 每周名单：给每家医院写一份它自己的受阻人员名单（供 Excel 打开的 CSV），另写一份总表 overview.csv。
# Weekly lists: for each hospital the list of its own blocked people (CSV for Excel), and overview.csv of all.
#
#   weekly-lists.sh 文件夹        weekly-lists.sh FOLDER
#
# 名单叫 机构代码-名称-日期.csv；名称里不宜做文件名的字符换成 _。没有人受阻的机构没有名单。
# A list is named CODE-NAME-DAY.csv, with _ for what has no place in a file name. Who has nobody blocked gets none.
# 名单里有姓名，证件号码已打码；文件只有本人可读（0600），请只交给那一家医院。
# The lists hold names and masked ID numbers. Only you can read them (0600): hand each to its own hospital alone.
#
# 环境变量 · Environment: ECERT_CACHE 缓存文件 · the cache
# 退出码 · Exit code: 0 完成 done · 64 写法有误 wrong use · 66 没有文件夹 no folder · 69 没有程序 no program
#   · 其他为程序的退出码 anything else is the program's own code
set -eu
umask 077
PATH=${PATH:-/usr/bin:/bin}:/usr/local/bin
export PATH LC_ALL=C ECERT_LANG=zh-Hans
# 与程序一样按北京时间算日子。 Days are those of Beijing, as in the program.
today=$(TZ=CST-8 date +%Y-%m-%d)

usage() {
  printf '用法 · Usage: %s 文件夹 FOLDER\n' "${0##*/}" >&2
  exit 64
}

fail() {
  code=$1
  shift
  printf '错误：%s\n' "$*" >&2
  exit "$code"
}

[ "$#" -eq 1 ] || usage
case $1 in
  '' | -*) usage ;;
  /*) folder=$1 ;;
  *) folder=./$1 ;;
esac
folder=${folder%/}
command -v ecert-admin > /dev/null || fail 69 '找不到程序 ecert-admin。请把它放进 /usr/local/bin，或写进 PATH。'
[ -d "$folder" ] || fail 66 "没有文件夹 $1。请检查路径。"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# 程序自己说明出了什么错。 The program says itself what went wrong.
code=0
ecert-admin blocked --summary institution --format tsv < /dev/null > "$work/institutions" || code=$?
if [ "$code" -ne 0 ]; then exit "$code"; fi

# 有人受阻的机构，每行：代码、文件名、人数。文件名里只留字母、数字、. _ - 和中文等非 ASCII 字符。
# Institutions with somebody blocked: code, file name, people. Of ASCII a file name keeps letters, digits, . _ -
awk -F '\t' -v today="$today" '
  BEGIN { for (byte = 128; byte < 192; byte++) inner = inner sprintf("%c", byte) }

  function safe(text, most) {
    gsub(/[^A-Za-z0-9._\200-\377-]/, "_", text)
    if (length(text) <= most) return text
    # 不把一个汉字切成两半。 Never cuts a character of several bytes in two.
    while (most > 0 && index(inner, substr(text, most + 1, 1))) most--
    return substr(text, 1, most)
  }

  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  $at["blocked"] > 0 && $at["key"] != "" {
    name = safe($at["key"], 60)
    sub(/^[.-]/, "_", name)
    if ($at["name"] != "") name = name "-" safe($at["name"], 120)
    unique = name
    for (number = 2; unique in taken; number++) unique = name "-" number
    taken[unique]
    print $at["key"] "\t" unique "-" today ".csv\t" $at["blocked"]
  }
' "$work/institutions" > "$work/lists"

failed=0
lists=0
tab=$(printf '\t')
while IFS=$tab read -r institution name people; do
  code=0
  ecert-admin blocked "--institution=$institution" --format csv --output "$folder/$name" < /dev/null || code=$?
  if [ "$code" -eq 0 ]; then
    lists=$((lists + 1))
    printf '%s：%s 人\n' "$folder/$name" "$people"
  elif [ "$failed" -eq 0 ]; then
    failed=$code
  fi
done < "$work/lists"

code=0
ecert-admin blocked --summary institution --format csv --output "$folder/overview.csv" < /dev/null || code=$?
if [ "$code" -eq 0 ]; then
  printf '%s：总表\n' "$folder/overview.csv"
elif [ "$failed" -eq 0 ]; then
  failed=$code
fi
printf '共 %s 份名单。\n' "$lists"
exit "$failed"
