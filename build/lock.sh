# A lock between processes that needs no tool of its own. Sourced, not run.
# shellcheck shell=sh

# The lock is a symbolic link, made in one step together with what it says: the process that holds it.

# process_now PID: sets `process` to when that process started, to nothing if it is gone or can't be known.
process_now() {
    process=
    if [ -r "/proc/$1/stat" ]; then
        IFS= read -r process <"/proc/$1/stat" || :
        # shellcheck disable=SC2086 # the fields behind the program's name are wanted
        set -- ${process##*) }
        process=${20:-}
    else
        process=$(LC_ALL=C ps -o lstart= -p "$1" 2>/dev/null | tr -cd '[:alnum:]') || :
    fi
}

# name_process PID: sets `name` to what tells a process from a later one of the same number.
name_process() {
    process_now "$1"
    name=$1.$process
}

# alive NAME: succeeds if the process that was so named is still there.
alive() {
    [ -n "$1" ] || return 1
    named=$1
    name_process "${named%%.*}"
    [ "$name" = "$named" ] && { [ -n "$process" ] || kill -0 "${named%%.*}" 2>/dev/null; }
}

# take_lock FILE: waits until this process holds the lock.
take_lock() {
    name_process "$$"
    own=$name
    told=
    until ln -s "$own" "$1" 2>/dev/null; do
        holder=$(readlink "$1") || continue
        if ! alive "$holder" && ! lock_is_needed; then
            drop_stale_lock "$1" "$holder"
            continue
        fi
        [ -n "$told" ] || echo "${program:-lock}: waiting for process ${holder%%.*}, which builds" >&2
        told=yes
        sleep 0.2 2>/dev/null || sleep 1
    done
}

# lock_is_needed: succeeds if what was started under the lock outlives the process that took it; redefined by whoever does so.
lock_is_needed() {
    return 1
}

# drop_stale_lock FILE HOLDER: removes a dead process's lock; never another one that was taken meanwhile.
drop_stale_lock() {
    if ! mkdir "$1.stale" 2>/dev/null; then
        find "$1.stale" -prune -mmin +1 -exec rmdir {} \; 2>/dev/null
        sleep 0.1 2>/dev/null || sleep 1
        return 0
    fi
    [ "$(readlink "$1")" != "$2" ] || rm -f "$1"
    rmdir "$1.stale"
}

# release_lock FILE
release_lock() {
    rm -f "$1"
}
