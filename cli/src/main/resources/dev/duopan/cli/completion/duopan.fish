# Completion of duopan for fish, made by 'duopan completion fish'. Load it with: duopan completion fish | source
# or put it into ~/.config/fish/completions/duopan.fish

# __duopan_at COMMAND [PLACE [more]]: says whether the word that is typed belongs to that command, and stands in that place or,
# with more, in one that follows.
function __duopan_at
    set -l command
    set -l place 0
    set -l skip no
    set -l tokens (commandline -opc)
    for token in $tokens[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $token
            case '-*=*'
            case '-?*'
                contains -- (string join ' ' -- $command $token) $__duopan_valued
                and set skip yes
            case '*'
                if test $place = 0; and contains -- (string join ' ' -- $command $token) $__duopan_commands
                    set -a command $token
                else
                    set place (math $place + 1)
                end
        end
    end
    test "$command" = "$argv[1]"; or return 1
    test (count $argv) -lt 2; and return 0
    test "$argv[3]" = more; and test $place -ge $argv[2]; and return 0
    test $place -eq $argv[2]
end

# __duopan_look KIND: prints what there is of that kind.
function __duopan_look
    set -l tokens (commandline -opc)
    set -l word (commandline -ct | string replace -r -- '^--[^=]*=' '')
    set -l plain (string unescape -- $word 2>/dev/null; or string unescape -- "$word'" 2>/dev/null; or string unescape -- "$word\"" 2>/dev/null; or echo $word)
    if test $argv[1] = address; and string match -qr -- '^[./~]' "$plain"
        __fish_complete_path $word
        return
    end
    eval $tokens[1] complete $argv[1] fish -- (string escape -- "$plain") 2>/dev/null
end

complete -c duopan -f
# (tables)
