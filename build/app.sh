# Builds and keeps the application that ./duopan runs. Sourced, not run; needs `root`, build/jdk.sh and build/lock.sh.
# shellcheck shell=sh
# shellcheck disable=SC2154 # variables of the files that this one needs

# .duopan/app-*     the application as it was built, one folder a build, never changed afterwards
# .duopan/current   names the one to run; as old as the start of the build that made it
# .duopan/lock      held while building
# .duopan/maven     names the Maven process that works under the lock
# .duopan/failed    names the last build that failed
state=$root/.duopan
sources='pom.xml .mvn */pom.xml */*/pom.xml */src/main */*/src/main'

# app_is_current: succeeds if nothing needs to be built; sets `app` to the folder of what was built last.
app_is_current() {
    app=
    [ -r "$state/current" ] && IFS= read -r app <"$state/current" || return 1
    app=$state/$app
    # shellcheck disable=SC2086 # the patterns are to be expanded
    [ -f "$app/duopan.jar" ] && [ -z "$(cd "$root" && find $sources -newer "$state/current" 2>/dev/null)" ]
}

# require_app: builds the application unless it is there and current; whoever comes meanwhile waits for the same build.
require_app() {
    app_is_current && return 0
    mkdir -p "$state" || fail "can't write to $root"
    failed_before=$(read_line "$state/failed")
    lock_build
    if ! app_is_current; then
        [ "$(read_line "$state/failed")" = "$failed_before" ] || fail "the build that was waited for failed: see $state/build.log"
        say 'building'
        [ -f "$state/current" ] || say 'the first build downloads what it needs, which may take minutes'
        maven -pl cli -am -Dmaven.test.skip=true package || build_failed
        keep_app
    fi
    unlock_build
}

build_failed() {
    echo "$own $(date)" >"$state/failed"
    fail "the build failed: see above and $state/build.log"
}

lock_build() {
    trap 'end_build; exit 130' INT
    trap 'end_build; exit 143' TERM HUP
    trap end_build EXIT
    take_lock "$state/lock"
    locked=yes
}

unlock_build() {
    release_lock "$state/lock"
    locked=
    trap - INT TERM HUP EXIT
}

# end_build: leaves nothing running and nothing locked.
end_build() {
    trap - EXIT
    [ -n "${locked:-}" ] || return 0
    maven=$(read_line "$state/maven")
    if alive "$maven"; then
        kill "${maven%%.*}"
        while alive "$maven"; do sleep 0.1 2>/dev/null || sleep 1; done
    fi
    release_lock "$state/lock"
}

# A Maven that outlives the launcher that started it still writes where the next one would.
lock_is_needed() {
    alive "$(read_line "$state/maven")"
}

# require_maven: fails with one line if there is no Maven that can build this.
require_maven() {
    command -v mvn >/dev/null || fail 'Maven 3.8 or newer is needed to build, and there is no mvn on PATH'
    version=$(maven_version)
    if [ -z "$version" ]; then
        # A .mavenrc may choose an older Java.
        MAVEN_SKIP_RC=1
        export MAVEN_SKIP_RC
        version=$(maven_version)
    fi
    case $version in
        3.[89]* | 3.[1-9][0-9]* | [4-9]* | [1-9][0-9]*) ;;
        *) fail "Maven 3.8 or newer is needed to build, and $(command -v mvn) is ${version:-broken}" ;;
    esac
}

maven_version() {
    (cd "$root" && mvn -B -v </dev/null 2>/dev/null) | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p'
}

# maven ARGUMENT...: runs Maven with all output in build.log and what matters of it on stderr.
maven() {
    require_maven
    touch "$state/started"
    rm -rf "$root/cli/target/app" "$state/built"
    {
        cd "$root" || exit
        mvn -B -ntp "$@" </dev/null 2>&1 &
        name_process "$!"
        echo "$name" >"$state/maven"
        wait "$!" && : >"$state/built"
    } | awk -v program="$program" -v log_file="$state/build.log" "$maven_digest" >&2 &
    wait "$!"
    [ -f "$state/built" ]
}

# shellcheck disable=SC2016 # these are awk's variables
maven_digest='
    { print > log_file }
    /^\[INFO\] Building Duopan/ { sub(/^\[INFO\] Building /, ""); print program ": building " $0; fflush() }
    /^\[WARNING\].*\.java/ || /^\[ERROR\]/ { print; fflush() }
'

# keep_app: keeps what Maven just built as the application to run.
keep_app() {
    app=$state/app-$(date +%Y%m%d%H%M%S)-$$
    cp -R "$root/cli/target/app" "$app"
    train_app
    echo "${app##*/}" >"$state/current.new"
    touch -r "$state/started" "$state/current.new"
    remove_old_apps
    mv "$state/current.new" "$state/current"
}

# remove_old_apps: removes what nobody runs; keeps what is about to be replaced, because someone may be starting it.
remove_old_apps() {
    last=$(read_line "$state/current")
    running=$(ps -A -o args= 2>/dev/null) || return 0
    for old in "$state"/app-*; do
        case ${old##*/} in
            "${app##*/}" | "$last") continue ;;
        esac
        case $running in
            *"${old##*/}"*) ;;
            *) rm -rf "$old" ;;
        esac
    done
}

# aot_name: sets `aot` to the start-up cache of the application for the JDK at hand.
aot_name() {
    jdk_fact "$JAVA_HOME" OS_ARCH
    aot=$fact
    jdk_fact "$JAVA_HOME" IMPLEMENTOR_VERSION
    aot=$app/$fact-$aot
    jdk_fact "$JAVA_HOME" JAVA_RUNTIME_VERSION
    aot=$aot-$fact.aot
}

# train_app: makes the start-up cache, if that is possible; a failure leaves a note so that it isn't tried at every start.
train_app() {
    aot_name
    mkdir -p "$app/training"
    if rehearse >"$state/training.log" 2>&1 </dev/null && [ -s "$aot.new" ]; then
        mv "$aot.new" "$aot"
    else
        : >"$aot.failed"
    fi
    rm -rf "$app/training" "$aot.new"
}

# rehearse: runs a few commands, far from anyone's settings, and has the JVM remember what they needed.
rehearse() (
    unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
    XDG_CONFIG_HOME=$app/training XDG_STATE_HOME=$app/training XDG_DATA_HOME=$app/training
    export XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:AOTCacheOutput="$aot.new" \
        -cp "$app/duopan.jar" dev.duopan.cli.Rehearsal
)

# require_aot: sets `aot` to the start-up cache, or to nothing if there can't be one.
require_aot() {
    aot_name
    if [ ! -f "$aot" ] && [ ! -f "$aot.failed" ] && [ -w "$app" ]; then
        lock_build
        [ -f "$aot" ] || train_app
        unlock_build
    fi
    [ -f "$aot" ] || aot=
}

# read_line FILE: prints its first line, or nothing.
read_line() {
    [ ! -r "$1" ] || { IFS= read -r read_line <"$1" && echo "$read_line"; } || :
}

say() {
    echo "$program: $1" >&2
}

fail() {
    say "$1"
    exit 1
}
