# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of ecert-admin for fish; made by `ecert-admin completion fish`.

function __ecert_admin_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    # A path is given as it stands on the line, an alias under its own name.
    set -l program (string replace -r '^~(?=/)' "$HOME" -- $words[1])
    command -q $program; or set program ecert-admin
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
complete -c ecert-admin -f -a '(__ecert_admin_complete)'
