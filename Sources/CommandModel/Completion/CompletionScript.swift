// SPDX-License-Identifier: GPL-3.0-or-later

/// What teaches a shell to complete the program's words. The script asks the program itself (`CompletionReply`), so
/// that a new command, the person's language and what the cache holds need no other script; what comes back is data to
/// it and is never run.
public enum CompletionScript: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// Where the script lies in `completions/`.
  public func fileName(program: String) -> String {
    switch self {
    case .bash: "\(program).bash"
    case .zsh: "_\(program)"
    case .fish: "\(program).fish"
    }
  }

  public func text(program: String) -> String {
    let function = String(program.map { $0 == "-" ? "_" : $0 })
    return switch self {
    case .bash: Self.bash(program, function)
    case .zsh: Self.zsh(program)
    case .fish: Self.fish(program, function)
    }
  }

  private static func notice(_ program: String, _ shell: CompletionScript) -> String {
    """
    # SPDX-License-Identifier: GPL-3.0-or-later
    # Completion of \(program) for \(shell.rawValue); made by `\(program) completion \(shell.rawValue)`.
    """
  }

  private static func bash(_ program: String, _ function: String) -> String {
    #"""
    \#(notice(program, .bash))

    _\#(function)() {
      local line=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]-} program=$1
      local -a reply=() values=() shown=()
      local entry value suffix drop head= other=
      COMPREPLY=()
      # A path is given as it stands on the line, an alias under its own name.
      if [[ $program == *\\* ]]; then IFS= read program <<< "$program"; fi
      program=${program/#\~\//${HOME-}/}
      if ! type -P -- "$program" > /dev/null; then program=\#(program); fi
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
    complete -F _\#(function) \#(program)

    """#
  }

  private static func zsh(_ program: String) -> String {
    #"""
    #compdef \#(program)
    \#(notice(program, .zsh))

    _\#(program)() {
      local program=${${(Q)words[1]}/#\~\//$HOME/} typed=$IPREFIX$PREFIX entry other
      local -a reply values shown open
      # Variables in front of the command count for it.
      for entry in "${(@M)${(z)LBUFFER}:#ECERT_(CACHE|LANG)=*}"; do local -x "${(Q)entry}"; done
      # An alias has its own name.
      (( $+commands[$program] )) || [[ -x $program ]] || program=\#(program)
      reply=("${(@f)$(printf '%s\0' "${(@Q)words[1,CURRENT-1]}" "$typed" | "$program" --complete zsh 2> /dev/null)}")
      # Empty lines at the end are lost.
      [[ -n $reply[1] ]] || return 1
      case $reply[1] in
        files | folders)
          if [[ $typed == --*=* ]]; then compset -P 1 '*='; fi
          if [[ $reply[1] == folders ]]; then
            _files -/
          elif (( $#reply > 3 )); then
            _files -g "*(#i)(${(j:|:)reply[4,-1]})(-.)"
          else
            _files
          fi
          return
          ;;
      esac
      if [[ $reply[3] == open ]]; then open=(-S ''); fi
      for entry in "${(@)reply[4,-1]}"; do
        values+=("${entry%%$'\t'*}")
        shown+=("${entry%%$'\t'*}  ${entry#*$'\t'}")
        if [[ $values[-1] != "$reply[2]"* ]]; then other=1; fi
      done
      (( $#values > 0 )) || return 1
      if [[ -z $other ]]; then
        compadd -l -V \#(program) $open -d shown -a values
      else
        compadd -U -l -V \#(program) $open -d shown -a values
        # Nothing takes the place of what was typed until one is left.
        if (( $#values > 1 )); then compstate[insert]= compstate[list]='list force'; fi
      fi
    }

    if [[ $funcstack[1] == _\#(program) ]]; then
      _\#(program) "$@"
    else
      compdef _\#(program) \#(program)
    fi

    """#
  }

  private static func fish(_ program: String, _ function: String) -> String {
    #"""
    \#(notice(program, .fish))

    function __\#(function)_complete
        set -l words (commandline -opc)
        set -l typed (commandline -ct)
        # A path is given as it stands on the line, an alias under its own name.
        set -l program (string replace -r '^~(?=/)' "$HOME" -- $words[1])
        command -q $program; or set program \#(program)
        set -l reply (string join0 -- $words "$typed" | command $program --complete fish 2>/dev/null)
        test (count $reply) -gt 2; or return
        switch $reply[1]
            case folders
                __fish_complete_directories "$typed" ''
            case files
                if test (count $reply) -gt 3
                    for suffix in $reply[4..-1]
                        __fish_complete_suffix "$typed" $suffix
                    end
                else
                    __fish_complete_path "$typed"
                end
            case '*'
                test (count $reply) -gt 3; and string join \n -- $reply[4..-1]
        end
    end
    complete -c \#(program) -f -a '(__\#(function)_complete)'

    """#
  }
}
