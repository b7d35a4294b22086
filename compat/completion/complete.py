"""Completion as a person at a terminal sees it: real shells, a real TAB, and the command line that comes of it."""

import os
import pty
import select
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import DUOPAN, Server, account, token  # noqa: E402

DUMP = "\x07"  # Ctrl-G writes the command line into a file
PATIENCE = 30

START = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "source <(duopan completion bash); bind -x '\"\\C-g\": printf %s \"$READLINE_LINE\" >\"$DUMPED.new\";"
        " mv \"$DUMPED.new\" \"$DUMPED\"'; PS1='ready> '",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "autoload -Uz compinit && compinit -u -d $HOME/.zcompdump; source <(duopan completion zsh);"
        " dumped() { printf %s \"$BUFFER\" >$DUMPED.new; mv $DUMPED.new $DUMPED; zle kill-buffer };"
        " zle -N dumped; bindkey '^G' dumped; PS1='ready> '",
    ),
    "fish": (
        ["fish", "-N", "-i"],
        "duopan completion fish | source; bind \\cg 'commandline >$DUMPED.new; mv $DUMPED.new $DUMPED; commandline \"\"';"
        " function fish_prompt; echo 'ready> '; end; function fish_greeting; end",
    ),
}

# What is typed before TAB, and what the line becomes in every shell; a blank behind a finished word counts.
CASES = {
    'duopan compl': 'duopan completion ',
    'duopan completion fi': 'duopan completion fish ',
    'duopan api ca': 'duopan api call ',
    'duopan copy --dry': 'duopan copy --dry-run ',
    'duopan --json logo': 'duopan --json logout ',
    'duopan --json logi': 'duopan --json login ',
    'duopan ls bo': 'duopan ls box:',
    'duopan ls box:do': 'duopan ls box:docs/',
    'duopan ls box:': 'duopan ls box:docs/',
    'duopan ls box:/docs/my': 'duopan ls box:/docs/my.txt ',
    'duopan ls box:docs/My': 'duopan ls box:docs/My\\ Files/',
    'duopan ls box:docs/My\\ Files/d': 'duopan ls box:docs/My\\ Files/deep/',
    'duopan ls "box:docs/my': 'duopan ls "box:docs/my.txt" ',
    "duopan ls 'box:docs/a": "duopan ls 'box:docs/a b&c.txt' ",
    'duopan copy -n box:docs/my.txt box:do': 'duopan copy -n box:docs/my.txt box:docs/',
    'duopan ls box:docs/x:': 'duopan ls box:docs/x:y=z ',
    'duopan ls pan:/文': 'duopan ls pan:/文档/',
    'duopan logout bo': 'duopan logout box ',
    'duopan api call pan 123open.user.i': 'duopan api call pan 123open.user.info ',
    'duopan ls box:nothing/x': 'duopan ls box:nothing/x',
    'duopan ls nobody:/e': 'duopan ls nobody:/e',
    'duopan copy ./loc': 'duopan copy ./local.txt ',
    'duopan copy loc': 'duopan copy local.txt ',
    'duopan copy --filter-from loc': 'duopan copy --filter-from local.txt ',
    'duopan copy --filter-from=loc': 'duopan copy --filter-from=local.txt ',
    'duopan server account pas': 'duopan server account passwd ',
}


class Typed:
    """A shell on a terminal of its own."""

    def __init__(self, name, home, environment):
        words, setup = START[name]
        self.dumped = os.path.join(home, f"dumped-{name}")
        self.seen = b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.execvpe(words[0], words, {**environment, "DUMPED": self.dumped})
        time.sleep(1)
        self.type(setup + "\n")
        self.until(b"ready> ", 2)
        self.read(2)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read(self, seconds):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.terminal], [], [], left)[0]:
                try:
                    self.seen += os.read(self.terminal, 65536)
                except OSError:
                    return

    def until(self, text, times):
        end = time.monotonic() + PATIENCE
        while self.seen.count(text) < times and time.monotonic() < end:
            self.read(0.1)

    def becomes(self, typed):
        """Types, presses TAB, and returns the command line."""
        if os.path.exists(self.dumped):
            os.remove(self.dumped)
        self.type("\x15" + typed + "\t")
        self.read(0.3)
        end = time.monotonic() + PATIENCE
        self.type(DUMP)
        while not os.path.exists(self.dumped) and time.monotonic() < end:
            self.read(0.1)
        if not os.path.exists(self.dumped):
            return f"(nothing; the terminal shows {self.seen[-300:]!r})"
        with open(self.dumped, encoding="utf-8") as line:
            return line.read().rstrip("\n")

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def fill(home, environment, server_data):
    box = os.path.join(home, "kept", "box")
    os.makedirs(os.path.join(box, "docs", "My Files", "deep"))
    for name in ["my.txt", "a b&c.txt", "x:y=z"]:
        open(os.path.join(box, "docs", name), "w", encoding="utf-8").close()
    open(os.path.join(home, "local.txt"), "w", encoding="utf-8").close()

    def run(*words, stdin=""):
        subprocess.run([DUOPAN, *words], env=environment, input=stdin, text=True, capture_output=True, check=True)

    run("login", "box", "--type", "local", "--root", box)
    server = Server(server_data)
    account(server_data, "ann")
    run("login", "pan", "--type", "123open", "--base-url", server.url, "--token-stdin", stdin=token(server_data, "ann", "123open") + "\n")
    run("mkdir", "pan:/文档")
    return server


def main():
    failed = passed = 0
    with tempfile.TemporaryDirectory(prefix="duopan-completion-") as home, tempfile.TemporaryDirectory() as data:
        os.makedirs(os.path.join(home, "bin"))
        os.symlink(DUOPAN, os.path.join(home, "bin", "duopan"))
        environment = {
            **os.environ,
            "HOME": home,
            "PATH": os.path.join(home, "bin") + ":" + os.environ["PATH"],
            "XDG_CONFIG_HOME": os.path.join(home, ".config"),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
        }
        server = fill(home, environment, data)
        try:
            for shell in START:
                typist = Typed(shell, home, environment)
                for typed, expected in CASES.items():
                    # The command gives up after two seconds, which a busy machine may need to start it.
                    lines = (typist.becomes(typed) for attempt in range(3))
                    line = next((each for each in lines if each == expected), None) or typist.becomes(typed)
                    good = line == expected
                    passed += good
                    failed += not good
                    print(f"{'ok  ' if good else 'FAIL'} {shell}: {typed}{'' if good else f'   became {line!r}, not {expected!r}'}")
                typist.close()
        finally:
            server.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
