#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# 每夜导入：把文件夹里新到的导出文件导入缓存，并打印一份可以直接寄出的摘要。
# Nightly import: takes the exports that lie in a folder into the cache and prints a summary fit for mail.
#
#   nightly-import.sh 文件夹        nightly-import.sh FOLDER
#
# 文件按名称开头识别，后缀 .csv 或 .tsv · A file is known by how its name begins; it ends in .csv or .tsv:
#   机构 institutions   资格、医师资格 qualifications   医师 physicians   护士 nurses   账户 accounts
# 名称里有日期（如 护士-2026-11-20.csv）时，以它为导出日期，旧文件不会盖过新文件。
# A date in the name (护士-2026-11-20.csv) counts as the day of the export: an old file never beats a newer one.
# 账户、资格文件须包含所有机构；只含一家机构的请手工导入：ecert-admin import accounts 文件 --for 机构代码
# Files of accounts and qualifications must cover every institution; import those of a single one by hand, with --for.
# 以 .part 结尾的还在复制，不理会；复制完再改名。 What ends in .part is still being copied: rename it once it is whole.
#
# 文件夹里会出现 · What appears in the folder:
#   done/日期/          已导入的文件 · files that were imported, by day
#   backups/            导入前的备份，保留最近 14 份 · backups from before the import, the last 14
#   文件.rejects.csv    拒收的行和原因；改正后另存为 医师-已改正.csv 之类的名称，下一夜会导入
#                       rejected rows with reasons; mended and saved as, say, 医师-mended.csv they go in next night
#   文件.error.txt      文件为何没有导入（可能含姓名，不要转寄）· why a file was not imported (may hold names)
# 摘要里没有姓名和证件号码。 The summary holds neither names of people nor ID numbers.
#
# 环境变量 · Environment:
#   ECERT_CACHE     缓存文件 · the cache
#   ECERT_BACKUPS   备份放在别处 · another place for the backups
#
# 退出码 · Exit code: 0 一切正常 all is well · 1 有行被拒收，或有文件无法识别 rows rejected, or a file not recognised
#   · 64 写法有误 wrong use · 66 没有文件夹 no folder · 69 没有程序 no program · 75 另一次导入还在进行 still running
#   · 有文件没能导入时：程序自己的退出码 the program's own code when a file could not be imported
set -eu
umask 077

# cron 几乎不给环境变量；语言由 ECERT_LANG 决定。 cron gives next to no environment; ECERT_LANG sets the language.
PATH=${PATH:-/usr/bin:/bin}:/usr/local/bin
export PATH LC_ALL=C ECERT_LANG=zh-Hans
unset CDPATH COLUMNS

readonly kept_backups=14
# 与程序一样按北京时间算日子。 Days are those of Beijing, as in the program.
today=$(TZ=CST-8 date +%Y-%m-%d)
readonly today

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

# ---- 名称 · names ---------------------------------------------------------------------------------------------

# 文件的种类，认不出则为空。 The kind of a file by its name; nothing if it is not recognised.
kind_of() {
  case $1 in
    *.rejects.csv | *.rejects.tsv) return ;;
    *.csv | *.tsv | *.CSV | *.TSV) ;;
    *) return ;;
  esac
  # 长的在前：医师资格 不是 医师。 The longer ones first: 医师资格 is not 医师.
  case $1 in
    资格* | 医师资格* | qualifications*) printf 'qualifications' ;;
    账户* | 医师账户* | 护士账户* | accounts*) printf 'accounts' ;;
    机构* | 医疗机构* | institutions*) printf 'institutions' ;;
    医师* | physicians*) printf 'physicians' ;;
    护士* | nurses*) printf 'nurses' ;;
  esac
}

label_of() {
  case $1 in
    institutions) printf '医疗机构' ;;
    qualifications) printf '医师资格' ;;
    physicians) printf '医师' ;;
    nurses) printf '护士' ;;
    accounts) printf '电子化账户' ;;
    qualification.replace) printf '更换医师资格' ;;
    renewal.approve) printf '准予延续注册' ;;
    photo.approve) printf '照片审核通过' ;;
    photo.reject) printf '照片退回' ;;
    *) printf '%s' "$1" ;;
  esac
}

# 名称里的日期，若不晚于今天。 The date in a name, unless it is still to come.
date_in() {
  printf '%s\n' "$1" | sed -n 's/^.*\(20[0-9][0-9]-[01][0-9]-[0-3][0-9]\).*$/\1/p' | head -n 1 \
    | awk -v today="$today" '$0 "" <= today ""'
}

# 名称可以含任何字符：写进摘要前去掉换行等。 A name may hold anything: line ends are left out of the summary.
shown() { printf '%s' "${1##*/}" | tr -d '\001-\037\177'; }

# ---- 程序 · the program ---------------------------------------------------------------------------------------

# 运行程序，答案在 $work/out，消息在 $work/err，退出码在 $code。
# Runs the program: its answer goes to $work/out, its messages to $work/err, its exit code to $code.
ask() {
  code=0
  ecert-admin "$@" < /dev/null > "$work/out" 2> "$work/err" || code=$?
}

# 答案（tsv）第一行里的一列。 A column of the first row of the answer, which is tsv.
field() {
  awk -F '\t' -v name="$1" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i }
    NR == 2 && at { print $at }
  ' "$work/out"
}

# 第一个失败的退出码就是本脚本的。 The first code that failed is the one of this script.
failed=0
remember_failure() { if [ "$failed" -eq 0 ]; then failed=$1; fi; }

meaning_of() {
  case $1 in
    64) printf '导出日期等选项有误' ;;
    65) printf '文件不合要求' ;;
    66) printf '文件或缓存无法读取' ;;
    73) printf '无法新建文件' ;;
    74) printf '读写失败，或文件还在写入' ;;
    75) printf '缓存正被占用' ;;
    77) printf '按权限或规则拒绝' ;;
    78) printf '设置有误，或缓存比程序新' ;;
    *) printf '程序出错' ;;
  esac
}

trouble() { printf '  %s\n' "$*" >> "$work/trouble"; }

unanswered() {
  remember_failure "$code"
  trouble "ecert-admin $1：$(meaning_of "$code")（退出码 $code）"
}

# ---- 一个文件 · one file --------------------------------------------------------------------------------------

imported=0 unimported=0 rejected=0 leftover=0

import_file() {
  kind=$1 file=$2
  name=$(shown "$file")
  day=$(date_in "$name")
  set -- import "$kind" "$file" --format tsv
  if [ -n "$day" ]; then set -- "$@" --exported-on "$day"; fi
  ask "$@"
  # 有人正在改上次的拒收文件：留着它，另写一个。 Somebody is mending the last rejects: leave them, write others.
  if [ "$code" -eq 73 ]; then ask "$@" --rejects "$file.$stamp.rejects.csv"; fi

  if [ "$code" -gt 1 ]; then
    unimported=$((unimported + 1))
    remember_failure "$code"
    rm -f "$file.error.txt"
    cp "$work/err" "$file.error.txt" || :
    printf '  %s（%s）：没有导入\n' "$name" "$(label_of "$kind")" >> "$work/files"
    trouble "$name：没有导入，留在原处。$(meaning_of "$code")（退出码 $code），详见 $name.error.txt"
    return
  fi

  imported=$((imported + 1))
  rm -f "$file.error.txt"
  count=$(field rejected)
  count=${count:-0}
  rejected=$((rejected + count))
  printf '  %s（%s）：读取 %s，新增 %s，变更 %s，拒收 %s\n' \
    "$name" "$(label_of "$kind")" "$(field read)" "$(field added)" "$(field changed)" "$count" >> "$work/files"
  if [ "$count" -gt 0 ]; then
    trouble "$name：拒收 $count 行，原因见 $(shown "$(field rejects)")"
  fi
  # 文件似乎只含部分机构：程序会指出 --for。 Where a file seems to cover some institutions only, --for is named.
  if grep -e '--for' "$work/err" > "$work/uncovered"; then
    trouble "$name：似乎只含部分机构，涉及 $(awk 'END { print NR }' "$work/uncovered") 家："
    head -n 3 "$work/uncovered" | sed 's/^/    /' >> "$work/trouble"
  fi
  put_away "$file"
}

# 移到 done/日期/；同名的已在那里就加编号。 To done/DAY/, numbered if one of that name is there already.
put_away() {
  target=$folder/done/$today/${1##*/}
  number=2
  while [ -e "$target" ]; do
    target=$folder/done/$today/$number-${1##*/}
    number=$((number + 1))
  done
  if mkdir -p "$folder/done/$today" && mv "$1" "$target"; then
    chmod 600 "$target" 2> /dev/null || :
    return
  fi
  remember_failure 74
  trouble "$name：已导入，但不能移到 done/$today。请检查文件夹的权限和磁盘空间。"
}

# ---- 备份 · the backup ----------------------------------------------------------------------------------------

back_up() {
  mkdir -p "$backups"
  backup=$backups/cache-$stamp.db
  ask cache backup "$backup"
  if [ "$code" -ne 0 ]; then
    printf '电子证照夜间导入 %s：没有备份，没有导入\n\n' "$today"
    cat "$work/err"
    printf '\n备份不成功就不导入，文件都留在原处。退出码 %s。\n' "$code"
    exit "$code"
  fi
  set -- "$backups"/cache-????-??-??-??????.db
  while [ "$#" -gt "$kept_backups" ]; do
    rm -f "$1"
    shift
  done
}

# ---- 摘要 · the summary ---------------------------------------------------------------------------------------

# 一节：标题，然后是 $work/out 里的内容，缩进两格。 A section: a heading, then $work/out indented.
section() {
  printf '\n%s\n' "$1"
  if [ -s "$2" ]; then cat "$2"; else printf '  %s\n' "$3"; fi
}

# 问程序要一张给人看的表，写进一个文件。 A table for people, as the program prints it, into a file.
table() {
  file=$1
  shift
  ask "$@" --format table
  if [ "$code" -eq 0 ]; then
    sed -e 's/[[:space:]]*$//' -e '/^$/d' -e 's/^/  /' "$work/out" > "$file"
  else
    unanswered "$*"
  fi
}

# 名单里有几人，在 $people。 How many people a list holds, in $people.
count_people() {
  ask "$@" --format plain
  people=$(awk 'END { print NR }' "$work/out")
  if [ "$code" -ne 0 ]; then unanswered "$*"; fi
}

still_to_enter() {
  ask decision export --format plain
  if [ "$code" -ne 0 ]; then unanswered 'decision export'; fi
  # 一项决定可占几行（每个字段一行）。 A decision may take several rows, one for each field.
  awk -F '\t' '!($1 in seen) { seen[$1]; count[$2]++ } END { for (kind in count) print kind, count[kind] }' \
    "$work/out" | sort | while read -r kind count; do
    printf '  %s：%s 项\n' "$(label_of "$kind")" "$count"
  done > "$work/enter"
}

# 没有导入也没有失败的文件。 Files that were neither imported nor refused.
name_leftovers() {
  waiting=0
  for file in "$folder"/*; do
    [ -f "$file" ] || continue
    case $file in
      *.rejects.csv) waiting=$((waiting + 1)) ;;
      *.error.txt | *.part) ;;
      *)
        if [ -z "$(kind_of "${file##*/}")" ]; then
          leftover=$((leftover + 1))
          trouble "$(shown "$file")：看名称不知道是什么，没有导入。请改名，或另存为 .csv。"
        fi
        ;;
    esac
  done
  if [ "$waiting" -gt 0 ]; then trouble "有 $waiting 个拒收文件（.rejects.csv）等人改正。"; fi
}

# ---- 全部 · all of it -----------------------------------------------------------------------------------------

[ "$#" -eq 1 ] || usage
case $1 in
  '' | -*) usage ;;
  /*) folder=$1 ;;
  *) folder=./$1 ;;
esac
folder=${folder%/}
backups=${ECERT_BACKUPS:-$folder/backups}
readonly folder backups

command -v ecert-admin > /dev/null || fail 69 "找不到程序 ecert-admin。请把它放进 /usr/local/bin，或写进 PATH。"
[ -d "$folder" ] || fail 66 "没有文件夹 $1。请检查路径。"
if ! [ -r "$folder" ] || ! [ -w "$folder" ] || ! [ -x "$folder" ]; then
  fail 73 "文件夹 $1 不可写。请检查权限。"
fi

# 两次导入不得重叠；锁随进程消失，断电也不会留下。 Runs must not overlap; the lock goes with the process.
# （flock 在每个 Linux 上都有 · flock comes with every Linux, in util-linux）
exec 9>> "$folder/.nightly-import.lock"
flock -n 9 || fail 75 "另一次导入还在进行。请等它结束。"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
: > "$work/files"
: > "$work/trouble"
: > "$work/enter"

stamp=$today-$(TZ=CST-8 date +%H%M%S)
while [ -e "$backups/cache-$stamp.db" ]; do
  sleep 1
  stamp=$today-$(TZ=CST-8 date +%H%M%S)
done
back_up

for wanted in institutions qualifications physicians nurses accounts; do
  for each in "$folder"/*; do
    if [ -f "$each" ] && [ "$(kind_of "${each##*/}")" = "$wanted" ]; then import_file "$wanted" "$each"; fi
  done
done
name_leftovers

count_people blocked
blocked=$people
count_people blocked --only-undetermined
undetermined=$people
table "$work/reasons" blocked --summary reason
table "$work/board" board
still_to_enter

printf '电子证照夜间导入 %s：导入 %s 个文件，失败 %s 个，无法识别 %s 个，拒收 %s 行，现受阻 %s 人\n' \
  "$today" "$imported" "$unimported" "$leftover" "$rejected" "$blocked"
section '一、文件' "$work/files" '没有新文件。'
section '二、现在受阻的人，按原因' "$work/reasons" '没有人受阻。'
if [ "$undetermined" -gt 0 ]; then printf '  另有 %s 人待查明。\n' "$undetermined"; fi
section '三、轮到谁办' "$work/board" '没有。'
section '四、待录入国家系统的决定' "$work/enter" '没有。'
section '五、要有人处理' "$work/trouble" '没有。'
printf '\n备份：%s\n' "$backup"

if [ "$failed" -ne 0 ]; then exit "$failed"; fi
if [ "$rejected" -gt 0 ] || [ "$leftover" -gt 0 ]; then exit 1; fi
