# Finds the JDK for ./duopan and ./check. Sourced, not run.
# shellcheck shell=sh
# shellcheck disable=SC2034 # variables for the files that need this one

jdk_needed=25

# Where the system's own places are looked for; tests point it elsewhere.
jdk_system=${jdk_system-}

# jdk_fact HOME NAME: sets `fact` to a value of a JDK's release file, or to nothing.
jdk_fact() {
    fact=
    [ -r "$1/release" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            "$2="*)
                fact=${line#*=}
                fact=${fact#\"}
                fact=${fact%%\"*}
                return 0
                ;;
        esac
    done <"$1/release"
}

# jdk_feature HOME: sets `feature` to a JDK's feature version; to 0 if there is no whole JDK.
jdk_feature() {
    feature=0
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    jdk_fact "$1" JAVA_VERSION
    feature=${fact%%[!0-9]*}
    feature=${feature:-0}
}

# jdk_consider HOME...: remembers in `jdk_home` the oldest JDK that is new enough; the first of its kind wins.
jdk_consider() {
    for candidate; do
        jdk_feature "$candidate"
        if [ "$feature" -ge "$jdk_needed" ] && { [ -z "$jdk_home" ] || [ "$feature" -lt "$jdk_best" ]; }; then
            jdk_home=$candidate
            jdk_best=$feature
        fi
    done
}

# jdk_of_path: sets `path_home` to the home of the java on PATH.
jdk_of_path() {
    path_home=
    java=$(command -v java) || return 0
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case $link in
            /*) java=$link ;;
            *) java=${java%/*}/$link ;;
        esac
    done
    path_home=${java%/bin/java}
}

# find_jdk PROGRAM: sets and exports JAVA_HOME, or says what was searched and fails.
find_jdk() {
    jdk_home=
    jdk_best=0
    [ -z "${JAVA_HOME:-}" ] || jdk_consider "$JAVA_HOME"
    [ -n "$jdk_home" ] || jdk_search
    if [ -z "$jdk_home" ]; then
        echo "$1: no JDK $jdk_needed or newer found: searched JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm, /usr/java," \
            "/usr/local and /opt (*jdk*), ~/.sdkman/candidates/java, ~/.jdks, Library/Java/JavaVirtualMachines," \
            "Homebrew's openjdk and the java on PATH (${path_home:-none}); install one or set JAVA_HOME" >&2
        return 1
    fi
    JAVA_HOME=$jdk_home
    export JAVA_HOME
}

jdk_search() {
    jdk_consider "$jdk_system"/usr/lib/jvm/* "$jdk_system"/usr/java/* \
        "$jdk_system"/usr/local/*jdk* "$jdk_system"/opt/*jdk* "$jdk_system"/opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "$jdk_system"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$jdk_system"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$jdk_system"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
    jdk_of_path
    [ -z "$path_home" ] || jdk_consider "$path_home"
    if [ -z "$jdk_home" ] && [ -x "$jdk_system/usr/libexec/java_home" ]; then
        jdk_consider "$("$jdk_system/usr/libexec/java_home" -v "$jdk_needed" 2>/dev/null)"
    fi
}

# use_utf8: makes file names of any script work whatever the locale, and keeps the language of messages in `language`.
use_utf8() {
    language=
    messages=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
    messages=${messages%%[.@]*}
    case $messages in
        [a-z][a-z]_[A-Z][A-Z]) language="-Duser.language=${messages%_*} -Duser.country=${messages#*_}" ;;
        [a-z][a-z]) language="-Duser.language=$messages" ;;
    esac
    if [ "$(LC_ALL=C.UTF-8 locale charmap 2>/dev/null)" = UTF-8 ]; then
        LC_ALL=C.UTF-8
        export LC_ALL
    fi
}
