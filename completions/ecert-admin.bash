# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of ecert-admin for bash; made by `ecert-admin completion bash`.

_ecert_admin() {
  local line=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]-} program=$1
  local -a reply=() values=() shown=()
  local entry value suffix drop head= other=
  COMPREPLY=()
  # A path is given as it stands on the line, an alias under its own name.
  if [[ $program == *\\* ]]; then IFS= read program <<< "$program"; fi
  program=${program/#\~\//${HOME-}/}
  if ! type -P -- "$program" > /dev/null; then program=ecert-admin; fi
  mapfile -t reply < <(printf '%s' "$line" | "$program" --complete bash 2> /dev/null)
  ((${#reply[@]} > 2)) || return 0
  # What follows the cursor is no part of the word.
  while [[ $line != *"$current" ]]; do current=${current%?}; done
  # bash cuts words at these; what stands before them is not to be given again.
  if [[ $current == [=:@] ]]; then current=; fi
  case ${reply[0]} in
    files | folders)
      compopt -o filenames 2> /dev/null
      if [[ $current == [\"\']* ]]; then
        current=${current:1}
      else
        IFS= read current <<< "$current"
      fi
      # `--output=` is no part of the path.
      if [[ ${reply[1]} == --*=* ]]; then head=${reply[1]%%=*}=; fi
      drop=$((${#head} + ${#reply[2]} - ${#current}))
      if ((drop < 0)); then return 0; fi
      mapfile -t values < <(
        shopt -s nocasematch
        compgen -d -- "${reply[2]}"
        if [[ ${reply[0]} == files && ${#reply[@]} -eq 3 ]]; then compgen -f -- "${reply[2]}"; fi
        for suffix in "${reply[@]:3}"; do compgen -f -X "!*$suffix" -- "${reply[2]}"; done
      )
      for value in "${values[@]}"; do
        # A name of two lines is not two names.
        if [[ ! -e ${value/#\~\//${HOME-}/} ]]; then continue; fi
        value=$head$value
        COMPREPLY+=("${value:drop}")
      done
      return 0
      ;;
  esac
  if [[ ${reply[2]} == open ]]; then compopt -o nospace 2> /dev/null; fi
  drop=$((${#reply[1]} - ${#current}))
  if ((drop < 0)); then return 0; fi
  for entry in "${reply[@]:3}"; do
    value=${entry%%$'\t'*}
    # It would need other quotation marks in the part that stays.
    if [[ ${value:0:drop} != "${reply[1]:0:drop}" ]]; then continue; fi
    values+=("${value:drop}")
    # One to a line: bytes, of which a Chinese character has three in two columns.
    printf -v entry '%-*s' $((${COLUMNS:-80} - 3)) "${value:drop}  ${entry#*$'\t'}"
    shown+=("$entry")
    if [[ $value != "${reply[1]}"* ]]; then other=1; fi
  done
  # 37: each Tab takes the next of the values themselves.
  if ((${#values[@]} < 2 || COMP_TYPE == 37)); then
    COMPREPLY=("${values[@]}")
  else
    COMPREPLY=("${shown[@]}")
    # Nothing that all of them begin with may take the place of what was typed.
    if [[ -n $other ]]; then COMPREPLY+=('...'); fi
  fi
}
complete -F _ecert_admin ecert-admin
