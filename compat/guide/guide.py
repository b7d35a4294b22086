"""Follows the user guide as its reader would: one shell, one home folder, block after block.

The services themselves can't be reached, so a netdisk stands in for them: the guide's remotes `pan` and `net` are led there by
variables, and everything else is as it stands on the page. `guide.py --show [en|zh]` prints what each block printed.
"""

import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import ROOT, Server, account, token  # noqa: E402
from pages import NAMES, missing, steps  # noqa: E402

GUIDES = {"en": os.path.join(ROOT, "docs", "guide"), "zh": os.path.join(ROOT, "docs", "guide", "zh")}
USUAL_PORT = "8123"
PATIENCE = 60


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return str(listening.getsockname()[1])


class Shell:
    """One bash for the whole guide: folders, variables and background jobs stay from block to block."""

    def __init__(self, environment, folder):
        self.script = os.path.join(environment["HOME"], ".block")
        self.process = subprocess.Popen(
            ["bash", "--norc", "--noprofile"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
            cwd=folder,
            start_new_session=True,
        )
        self.lines = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def run(self, block):
        """Returns the exit status of a block and what it printed."""
        with open(self.script, "w", encoding="utf-8") as script:
            script.write(block + "\n")
        self.process.stdin.write(f'source "{self.script}" </dev/null; printf "\\n@@ %s\\n" "$?"\n')
        self.process.stdin.flush()
        output = []
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if line.startswith("@@ "):
                return int(line.split()[1]), "".join(output)
            output.append(line)

    def close(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()


class Stage:
    """A reader's computer, and a netdisk in place of both services."""

    def __init__(self, language):
        self.home = tempfile.mkdtemp(prefix=f"duopan-guide-{language}-")
        self.vendor = Server(os.path.join(self.home, ".vendor"))
        self.port = free_port()
        client, secret = account(self.vendor.data, "reader")
        clone = os.path.join(self.home, "src")
        os.mkdir(clone)
        os.symlink(ROOT, os.path.join(clone, "duopan"))
        known = {name: value for name, value in os.environ.items() if not name.startswith(("DUOPAN_", "XDG_", "LC_"))}
        self.shell = Shell(
            {
                **known,
                "HOME": self.home,
                "LANG": "C.UTF-8",
                "DUOPAN_LANGUAGE": language,
                "DUOPAN_KEY_SOURCE": "file",
                "DUOPAN_REMOTE_PAN_BASE_URL": self.vendor.url,
                "DUOPAN_REMOTE_NET_BASE_URL": self.vendor.url,
                "PAN123_ID": client,
                "PAN123_SECRET": secret,
                "BAIDU_TOKEN": token(self.vendor.data, "reader", "baidu"),
            },
            clone,
        )

    def run(self, step):
        status, output = self.shell.run(step.script.replace(USUAL_PORT, self.port))
        return status, output.replace(self.port, USUAL_PORT).replace(self.home, "~")

    def close(self):
        self.shell.close()
        self.vendor.stop()
        shutil.rmtree(self.home, ignore_errors=True)


def follow(language, show):
    """Runs all blocks of a language; returns how many passed and failed."""
    stage, passed, failed = Stage(language), 0, 0
    try:
        for step in [step for name in NAMES for step in steps(GUIDES[language], name)]:
            status, output = stage.run(step)
            absent = missing(step.lines, output)
            good = status == step.status and absent is None
            passed, failed = passed + good, failed + (not good)
            if show:
                print(f"--- {step}\n{step.script}\n>>> {status}\n{output}", end="")
            if not good:
                print(f"FAIL {language} {step}: exit status {status}, line missing: {absent}\n{step.script}\n{output}")
    finally:
        stage.close()
    print(f"{language}: {passed} blocks as described, {failed} not")
    return passed, failed


def same_blocks():
    """Both languages show the same commands."""
    different = [
        name
        for name in NAMES
        if [(step.script, step.status) for step in steps(GUIDES["en"], name)]
        != [(step.script, step.status) for step in steps(GUIDES["zh"], name)]
    ]
    for name in different:
        print(f"FAIL {name}: the languages show other commands")
    return len(NAMES) - len(different), len(different)


def main():
    show = "--show" in sys.argv
    languages = [language for language in GUIDES if language in sys.argv] or list(GUIDES)
    results = [same_blocks()] + [follow(language, show) for language in languages]
    passed, failed = (sum(each) for each in zip(*results))
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
