#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# 一次办完同一种差异：列出清单，填好，先预览，再更换医师资格。用于卫生健康主管部门的办事台。
# Frees everybody with one and the same difference: writes the list, has it filled in, previews, then replaces
# the qualifications. For the desk of a health authority.
#
#   free-difference.sh 差异 [--list 文件] [--verified 依据 --reason 理由] [--yes]
#   free-difference.sh SIGNATURE [--list FILE] [--verified REF --reason TEXT] [--yes]
#
# 差异 SIGNATURE，如 code:id-generation、name:interpunct；全部见 ecert-admin blocked --help
#
# 1. free-difference.sh code:id-generation
#    写出 code-id-generation.csv，说有几人。在表格软件里逐行核实，填好 verified（依据）、reason（理由）两列；
#    不该办的行整行删去。
#    Writes code-id-generation.csv and says how many they are. Verify each row, fill in verified and reason in a
#    spreadsheet, and delete the rows that must not be decided.
# 2. free-difference.sh code:id-generation
#    再运行一次：用填好的清单预览，什么都不改。 The same again: previews the filled list and changes nothing.
# 3. free-difference.sh code:id-generation --yes
#    办理。 Decides.
#
# --list      清单的文件名 · another name for the list
# --verified、--reason   所有的行填同一个依据和理由（须已逐一核实） · fill all rows alike, once all are verified
# --yes       预览之后真正办理 · decide after the preview
#
# 拒绝的行连同原因写在 清单.refused.csv。 Rows that are refused go with their reasons to LIST.refused.csv.
# 退出码 · Exit code: 0 完成 done · 1 清单还没填，或有行被拒绝 the list is not filled in, or rows were refused
#   · 64 写法有误 wrong use · 69 没有程序 no program · 其他为程序的退出码 anything else is the program's own code
set -eu
umask 077
PATH=${PATH:-/usr/bin:/bin}:/usr/local/bin
export PATH LC_ALL=C ECERT_LANG=zh-Hans

usage() {
  {
    printf '用法：%s 差异 [--list 文件] [--verified 依据 --reason 理由] [--yes]\n' "${0##*/}"
    printf 'Usage: %s SIGNATURE [--list FILE] [--verified REF --reason TEXT] [--yes]\n' "${0##*/}"
  } >&2
  exit 64
}

fail() {
  code=$1
  shift
  printf '错误：%s\n' "$*" >&2
  exit "$code"
}

# ---- 参数 · arguments -----------------------------------------------------------------------------------------

signature='' list='' verified='' reason='' yes=false
while [ "$#" -gt 0 ]; do
  case $1 in
    --list | --verified | --reason)
      if [ "$#" -lt 2 ] || [ -z "$2" ]; then usage; fi
      case $1 in
        --list) list=$2 ;;
        --verified) verified=$2 ;;
        --reason) reason=$2 ;;
      esac
      shift 2
      ;;
    --yes)
      yes=true
      shift
      ;;
    '' | -*) usage ;;
    *)
      if [ -n "$signature" ]; then usage; fi
      signature=$1
      shift
      ;;
  esac
done
if [ -z "$signature" ]; then usage; fi
if [ -n "$verified" ] && [ -z "$reason" ]; then usage; fi
if [ -z "$verified" ] && [ -n "$reason" ]; then usage; fi
# 一格只占一行。 A cell takes one line.
case $verified$reason in
  *'
'*) fail 64 '依据和理由须各写在一行里。' ;;
esac
command -v ecert-admin > /dev/null || fail 69 '找不到程序 ecert-admin。请把它放进 /usr/local/bin，或写进 PATH。'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- 清单 · the list ------------------------------------------------------------------------------------------

# 所有的行填上同样的依据和理由；刚写出的清单，每行最后两格是空的。
# Fills all rows alike: in a list just written the last two cells of each row are empty.
filled() {
  verified=$verified reason=$reason awk '
    function cell(text) { gsub(/"/, "\"\"", text); return "\"" text "\"" }
    NR > 1 && /,,$/ { $0 = substr($0, 1, length($0) - 1) cell(ENVIRON["verified"]) "," cell(ENVIRON["reason"]) }
    { print }
  ' "$1"
}

# 程序检查差异的写法，拒绝时自己说明原因。 The program checks the signature and says itself what is wrong with it.
code=0
ecert-admin blocked --difference "$signature" --format csv --output "$work/fresh.csv" < /dev/null || code=$?
if [ "$code" -ne 0 ]; then exit "$code"; fi
people=$(awk 'END { print NR - 1 }' "$work/fresh.csv")

if [ -z "$list" ]; then list=$(printf '%s' "$signature" | tr ':,' '--').csv; fi
case $list in
  /*) ;;
  *) list=./$list ;;
esac

printf '差异 %s：现有 %s 人受阻。\n' "$signature" "$people"
# 要写的清单：空着的，或所有的行填好的。 The list to write: empty, or all rows filled.
if [ -n "$verified" ]; then
  filled "$work/fresh.csv" > "$work/list.csv"
else
  cp "$work/fresh.csv" "$work/list.csv"
fi
if [ -e "$list" ] && ! cmp -s "$list" "$work/fresh.csv" && ! cmp -s "$list" "$work/list.csv"; then
  # 填过的清单，或以前写出的：不覆盖。 Filled in, or written before: never written over.
  if [ -n "$verified" ]; then
    fail 73 "清单 $list 已经填过，或不是现在的，不会覆盖。请去掉 --verified、--reason 照它办理，或先移走它。"
  fi
  printf '用已有的清单 %s\n' "$list"
elif [ "$people" -eq 0 ]; then
  printf '没有要办的。\n'
  exit 0
else
  if ! cmp -s "$list" "$work/list.csv"; then cp "$work/list.csv" "$list"; fi
  if [ -n "$verified" ]; then
    printf '清单已写好，所有的行填了同样的依据和理由：%s\n' "$list"
  else
    printf '清单已写好：%s\n' "$list"
    printf '请逐行核实，在表格软件里填好 verified（依据）、reason（理由）两列，不该办的行整行删去，然后保存。\n'
    if ! [ -t 0 ]; then
      printf '填好后把同样的命令再运行一次。\n'
      exit 1
    fi
    printf '填好并保存后按回车键继续；要以后再办，按 Ctrl-C，填好后再运行一次。'
    read -r _ || exit 1
  fi
fi

# ---- 预览，办理 · preview, decide -----------------------------------------------------------------------------

# 办理（或预览），答案在 $work/out，消息在 $work/err，退出码在 $code；不能办理时打印原因并结束。
# Applies the list or previews it: answer in $work/out, messages in $work/err; ends where it cannot.
apply() {
  code=0
  ecert-admin qualification apply "$list" "$@" --format tsv < /dev/null > "$work/out" 2> "$work/err" || code=$?
  if [ "$code" -gt 1 ]; then
    grep '^错误：' "$work/err" >&2 || cat "$work/err" >&2
    exit "$code"
  fi
}

# 结果为 $1 的有几行；有 $2 时只数结论为 $2 的。 Rows with this result, and this verdict if one is given.
rows() {
  awk -F '\t' -v result="$1" -v verdict="${2-}" '
    NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
    $at["result"] == result && (verdict == "" || $at["verdict"] == verdict) { count++ }
    END { print count + 0 }
  ' "$work/out"
}

apply --dry-run
printf '\n预览：将办理 %s 项，其中 %s 人会变为可亮照；本已如此 %s 项；拒绝 %s 行。\n' \
  "$(rows would-decide)" "$(rows would-decide licensable)" "$(rows unchanged)" "$(rows refused)"
# 拒绝的行，最多列二十行。 The rows that are refused, at most twenty.
grep '^第 [0-9]* 行' "$work/err" | head -n 20 | sed 's/^/  /' || :

if ! $yes; then
  printf '什么都没有改。核对无误后加 --yes 再运行一次。\n'
  exit "$code"
fi

apply --yes
printf '\n已办理 %s 项，%s 人现在可亮照。\n' "$(rows decided)" "$(rows decided licensable)"
if [ "$(rows refused)" -gt 0 ]; then
  printf '拒绝 %s 行，连同原因写在 %s.refused.csv\n' "$(rows refused)" "$list"
fi
if [ "$(rows decided)" -gt 0 ]; then
  printf '下一步：录入国家系统。清单：ecert-admin decision export\n'
fi
exit "$code"
