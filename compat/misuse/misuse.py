"""Every command called wrongly, or at a bad moment: one clear line, the documented exit code, nothing lost, nothing locked."""

import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import DUOPAN, PASSWORD, Server, account, admin, token  # noqa: E402
from screen import INTERRUPT, Screen  # noqa: E402

DONE, FAILED, USAGE, NOT_FOUND, CONFLICT, DENIED, LIMIT, LATER, CORRUPT, UNSUPPORTED, INTERRUPTED = (*range(10), 130)

# What a command is called with so that it asks the remote R for something, {} for its name; a line each.
ASKING = """
ls {}:
tree {}:
stat {}:/missing
about {}:
du {}:
cat {}:/missing
mkdir {}:/made
rm {}:/missing
mv {}:/missing {}:/other
copy HERE {}:/copy
copy {}:/missing THERE
move {}:/missing THERE
sync HERE {}:/sync
sync {}:/missing THERE
check HERE {}:/check
search {}: words
share list {}:
trash list {}:
offline add http://127.0.0.1:1/file {}:/fetched
link {}:/missing
""".strip().splitlines()

figures = {"passed": 0, "failed": 0}
counting = threading.Lock()


def check(what, holds, found=""):
    with counting:
        figures["passed" if holds else "failed"] += 1
        if not holds:
            print(f"FAILED {what} ({found})", flush=True)


def side_by_side(calls):
    """Makes calls that don't know of each other, as many at once as there are processors."""
    with ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        for done in [pool.submit(*call) for call in calls]:
            done.result()


class Command:
    def __init__(self, base):
        self.base = base
        self.environment = dict(
            os.environ,
            XDG_CONFIG_HOME=os.path.join(base, "config"),
            XDG_STATE_HOME=os.path.join(base, "state"),
            HOME=base,
            LC_ALL="C.UTF-8",
        )
        self.here, self.there = os.path.join(base, "here"), os.path.join(base, "there")

    def words(self, line, remote=""):
        return [word.replace("{}", remote).replace("THERE", self.there).replace("HERE", self.here) for word in line.split()]

    def run(self, *words, stdin="", **more):
        return subprocess.run(
            [DUOPAN, *words], input=stdin, capture_output=True, text=True, env=self.environment, check=False, **more
        )

    def start(self, *words):
        return subprocess.Popen(
            [DUOPAN, *words], env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip


def expect(command, words, codes, **more):
    """Calls a command that must fail in one line with one of the codes; returns the line."""
    done = command.run(*words, **more)
    line = done.stderr.strip()
    shown = " ".join(words)
    check(f"duopan {shown}: exit code", done.returncode in codes, f"{done.returncode}: {line[:300]}")
    check(f"duopan {shown}: one line", len(line.splitlines()) == 1, line[:600])
    check(f"duopan {shown}: no trace of a stack", not re.search(r"^\s+at [a-z]+\.|Exception", line, re.MULTILINE), line[:300])
    return line


def commands_of(command):
    """The commands that the help names."""
    text = command.run("--help").stdout
    return re.findall(r"^  ([a-z]+)  ", text, re.MULTILINE)


def wrong_arguments(command):
    names = commands_of(command)
    check("the help names the commands", len(names) > 20, names)
    side_by_side([(wrong_arguments_of, command, name) for name in names])
    expect(command, ["lss"], {USAGE})


def wrong_arguments_of(command, name):
    expect(command, [name, "--no-such-option"], {USAGE})
    if name not in ("remotes", "demo"):
        expect(command, [name], {USAGE})
    done = command.run(name, "--help")
    check(f"duopan {name} --help", done.returncode == DONE and name in done.stdout, done.stderr)


def log_in(command, name, kind, url, access):
    done = command.run("login", name, "--type", kind, "--base-url", url, "--token-stdin", stdin=access + "\n")
    assert done.returncode == DONE, done.stderr


def log_in_to(command, what, server, name="misuse"):
    for kind in ("123open", "baidu"):
        log_in(command, f"{what}-{kind}", kind, server.url, token(server.data, name, kind))


def log_in_to_what_ends(command, server):
    """Remotes of an account that is removed, and of a server that is stopped."""
    account(server.data, "leaver")
    log_in_to(command, "refused", server, "leaver")
    admin(server.data, "account", "remove", "leaver")
    other = Server(os.path.join(command.base, "other"))
    try:
        account(other.data, "misuse")
        log_in_to(command, "down", other)
    finally:
        other.stop()


def remotes(command):
    calls = []
    for line in ASKING:
        calls.append((expect, command, command.words(line, "nowhere"), {NOT_FOUND}))
        for kind in ("123open", "baidu"):
            calls.append((expect, command, command.words(line, f"refused-{kind}"), {DENIED, UNSUPPORTED}))
            calls.append((expect, command, command.words(line, f"down-{kind}"), {LATER, UNSUPPORTED}))
    side_by_side(calls)
    check("nothing appeared here", not os.path.exists(command.there))


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4 << 20, 4 << 20))


def full_disk(command):
    """A file system that takes no more than 4 MiB a file stands for one that is full."""
    for remote in ("good-123open", "good-baidu"):
        expect(command, ["copy", f"{remote}:/big", command.there], {FAILED, LATER, LIMIT}, preexec_fn=limit_files)
        seen = os.listdir(command.there) if os.path.exists(command.there) else []
        check("no truncated file is left", not [name for name in seen if not name.startswith(".")], str(seen))
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [DUOPAN, "cat", "good-123open:/big/large.bin"], stdout=full, stderr=subprocess.PIPE, text=True,
            env=command.environment, check=False,
        )  # fmt: skip
    check("cat to a full device", done.returncode == LATER and len(done.stderr.splitlines()) == 1, done.stderr)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [DUOPAN, "ls", "good-123open:/"], stdout=full, stderr=subprocess.PIPE, text=True,
            env=command.environment, check=False,
        )  # fmt: skip
    check("ls to a full device fails", done.returncode != DONE and len(done.stderr.splitlines()) == 1, done.stderr)


def unreadable(command):
    """A link to nothing and a file whose reading fails stand for what can't be read, because the owner may be root."""
    folder = os.path.join(command.base, "unreadable")
    os.makedirs(folder)
    with open(os.path.join(folder, "fine"), "w") as out:
        out.write("fine")
    os.symlink("/proc/self/mem", os.path.join(folder, "memory"))
    os.symlink("/nowhere", os.path.join(folder, "dangling"))
    os.mkfifo(os.path.join(folder, "pipe"))
    for name in ("copy", "sync"):
        done = command.run(name, folder, f"good-123open:/{name}-unreadable", timeout=120)
        lines = done.stderr.strip().splitlines()
        check(f"{name} of what can't be read ends", done.returncode in range(10), f"{done.returncode}: {lines}")
        check(f"{name} of what can't be read says a line a file", len(lines) <= 4, str(lines))


def interrupt(command, words, signal_number):
    """Interrupts a command when the first file is on its way."""
    process = command.start(*words, "--progress", "json")
    started = any('"started"' in line for line in process.stdout)
    process.send_signal(signal_number)
    out, err = process.communicate(timeout=60)
    check(f"duopan {' '.join(words)}: a file sets out", started, err)
    return process.returncode, err.strip()


def at_a_terminal(command, words):
    """Presses Ctrl-C when bars are to be seen, and looks what stays on the screen."""
    for columns in (80, 30):
        screen = Screen([DUOPAN, *words], command.environment, columns)
        what = f"duopan {' '.join(words)} at a terminal of {columns} columns"
        try:
            screen.until("█|░")
            screen.press(INTERRUPT)
            code, lines = screen.end()
            check(f"{what}: exit code", code == INTERRUPTED, f"{code}: {lines}")
            check(f"{what}: says that it stopped", "stopped" in "".join(lines), lines)
            check(f"{what}: no progress stays", not re.search("[█░]|comparing", "".join(lines)), lines)
            check(f"{what}: the terminal is as before", screen.unchanged())
        finally:
            screen.close()


def passphrase(command):
    """A passphrase is asked for though results go to a file, isn't shown, and Ctrl-C leaves the terminal as it was."""
    changed = command.run("config", "key", "passphrase", "--passphrase-stdin", stdin=PASSWORD + "\n")
    check("the key becomes a passphrase", changed.returncode == DONE, changed.stderr)
    written = os.path.join(command.base, "about.txt")
    for key, codes in ((f"{PASSWORD}\n".encode(), {DONE}), (INTERRUPT, {INTERRUPTED, -signal.SIGINT})):
        screen = Screen(["sh", "-c", '"$0" about good-123open: >"$1"', DUOPAN, written], command.environment)
        try:
            screen.until("Passphrase")
            screen.press(key)
            code, lines = screen.end()
            check("a passphrase at a terminal: exit code", code in codes, f"{code}: {lines}")
            check("a passphrase at a terminal: nothing but the question", len(lines) == 1 and PASSWORD not in lines[0], lines)
            check("a passphrase at a terminal: it is as before", screen.unchanged())
        finally:
            screen.close()
    changed = subprocess.run(
        [DUOPAN, "config", "key", "file"], env=dict(command.environment, DUOPAN_PASSPHRASE=PASSWORD),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    check("the key becomes a file again", changed.returncode == DONE, changed.stderr)


def interruptions(command):
    large = os.path.join(command.base, "large")
    source = os.path.join(large, "large.bin")
    os.makedirs(large)
    with open(os.path.join(large, "large.bin"), "wb") as out:
        out.truncate(3 << 30)
    for name in ("copy", "sync", "move"):
        for kind in ("123open", "baidu"):
            for number in (signal.SIGINT, signal.SIGTERM):
                target = f"good-{kind}:/interrupted-{name}"
                code, err = interrupt(command, [name, large, target], number)
                what = f"{name} to {kind} ended by {number.name}"
                check(f"{what}: exit code", code == INTERRUPTED, f"{code}: {err}")
                check(f"{what}: one line", len(err.splitlines()) <= 1, err)
                check(f"{what}: the source is whole", os.path.exists(source) and os.path.getsize(source) == 3 << 30)
                listed = command.run("ls", target)
                check(f"{what}: nothing half is there", "large.bin" not in listed.stdout, listed.stdout)
    at_a_terminal(command, ["copy", large, "good-123open:/at-a-terminal"])
    at_a_terminal(command, ["demo", large])
    passphrase(command)
    again = command.run("about", "good-123open:")
    check("nothing stays locked", again.returncode == DONE, again.stderr)


def main():
    # Whoever started this may ignore Ctrl-C, and its commands would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="duopan-misuse-") as base:
        command = Command(base)
        big = os.path.join(command.here, "big")
        os.makedirs(big)
        with open(os.path.join(big, "large.bin"), "wb") as out:
            out.write(os.urandom(20 << 20))
        server = Server(os.path.join(base, "data"))
        account(server.data, "misuse", "svip")
        log_in_to(command, "good", server)
        log_in_to_what_ends(command, server)
        assert command.run("copy", command.here, "good-123open:/").returncode == DONE
        try:
            for part in (wrong_arguments, remotes, full_disk, unreadable, interruptions):
                part(command)
        finally:
            server.stop()
    print(f"{figures['passed']} passed, {figures['failed']} failed")
    sys.exit(figures["failed"] > 0)


main()
