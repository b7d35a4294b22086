"""Follows the user guide as its reader would: one shell, one home folder, block after block.

The reader has no account with either service, so the netdisk of the guide's first steps stands in for both, as the guide
offers. `guide.py --show [en|zh]` prints what each block printed.
"""

import concurrent.futures
import io
import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading

from pages import NAMES, difference, steps

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
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
        """Returns the exit status of the first command of a block that failed, or 0, and what it printed."""
        with open(self.script, "w", encoding="utf-8") as script:
            script.write(block + "\n")
        run = f"trap ': ${{failed:=$?}}' ERR; source '{self.script}' </dev/null; trap - ERR"
        self.process.stdin.write(f'{run}; printf "\\n@@ %s\\n" "${{failed:-0}}"; unset failed\n')
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
    """A reader's computer. The key of the credentials is in a file, as where nobody has a keyring."""

    def __init__(self, language):
        self.home = tempfile.mkdtemp(prefix=f"duopan-guide-{language}-")
        self.port = free_port()
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
            },
            clone,
        )

    def run(self, step):
        status, output = self.shell.run(step.script.replace(USUAL_PORT, self.port))
        return status, output.replace(self.port, USUAL_PORT).replace(self.home, "~")

    def close(self):
        self.shell.close()
        shutil.rmtree(self.home, ignore_errors=True)


def follow(language, show):
    """Runs all blocks of a language; returns how many passed and failed, and what is to be said of them."""
    stage, passed, failed, told = Stage(language), 0, 0, io.StringIO()
    try:
        for step in [step for name in NAMES for step in steps(GUIDES[language], name)]:
            status, output = stage.run(step)
            wrong = difference(step.lines, output)
            good = status == step.status and wrong is None
            passed, failed = passed + good, failed + (not good)
            if show:
                told.write(f"--- {step}\n{step.script}\n>>> {status}\n{output}")
            if not good:
                told.write(f"FAIL {language} {step}: exit status {status}, not as described from the line: {wrong}\n{step.script}\n{output}\n")
    except queue.Empty:
        failed += 1
        told.write(f"FAIL {language} {step}: not done after {PATIENCE} s\n{step.script}\n")
    finally:
        stage.close()
    told.write(f"{language}: {passed} blocks as described, {failed} not")
    return passed, failed, told.getvalue()


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
    # Builds what isn't built yet, which takes longer than any block may.
    subprocess.run([os.path.join(ROOT, "duopan"), "--version"], stdout=subprocess.DEVNULL, check=True)
    passed, failed = same_blocks()
    with concurrent.futures.ThreadPoolExecutor() as readers:
        for good, bad, told in readers.map(lambda language: follow(language, show), languages):
            print(told)
            passed, failed = passed + good, failed + bad
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 else 1


sys.exit(main())
