"""A tree that goes to 123pan by a process killed at random, on to Baidu and back, and is synced again when nothing changed.

What the server gets passes a relay that counts it: nothing may be sent twice but what was in flight when a process was killed,
and a sync of what is there already may send no content and list no more pages than there are.
"""

import hashlib
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import DUOPAN, SLICE, Server, account, token  # noqa: E402
from relay import Relay  # noqa: E402

FILES = int(os.environ.get("FILES", "600"))
BYTES = int(os.environ.get("MIB", "300")) << 20
KILLS = int(os.environ.get("KILLS", "3"))
SEED = int(os.environ.get("SEED", str(random.randrange(1 << 32))))
HEAP = "-Xmx128m"
TRANSFERS = 4
PAGE_123 = 100
LISTS = {"one": b"GET /api/v2/file/list?", "two": b"method=list&"}
# Heads of requests, multipart frames, calls beside the contents: for each file and for each run.
CALLS_A_FILE = 6 << 10
FOLDERS = 100
FOLDERS_ABOVE = 4

chance = random.Random(SEED)
figures = {"passed": 0, "failed": 0}


def check(what, holds, found=""):
    figures["passed" if holds else "failed"] += 1
    print(f"{'ok    ' if holds else 'FAILED'} {what}{f' ({found})' if found else ''}", flush=True)


def make(folder):
    """Writes half of the bytes in a few large files, and the rest in many small ones; no two contents are alike."""
    large = max(2, BYTES // 2 // (200 << 20))
    small = FILES - large
    for number in range(FOLDERS):
        os.makedirs(os.path.join(folder, f"d{number % 10}", f"文件夹 {number}"))
    for number in range(FILES):
        size = BYTES // 2 // large if number < large else chance.randrange(2 * (BYTES // 2 // small))
        path = os.path.join(folder, f"d{number % 10}", f"文件夹 {number % FOLDERS}", f"file {number}.bin")
        write(path, number, size)


def write(path, number, size):
    block = bytearray(random.Random(number).randbytes(min(size, 1 << 20)))
    with open(path, "wb") as out:
        for part, start in enumerate(range(0, size, 1 << 20)):
            block[:8] = (number << 32 | part).to_bytes(8, "big")[: len(block)]
            out.write(memoryview(block)[: min(len(block), size - start)])


def picture(folder):
    """Every path below a folder with size and digest."""
    seen = {}
    for below, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(below, name)
            with open(path, "rb") as file:
                md5 = hashlib.md5()
                while piece := file.read(1 << 20):
                    md5.update(piece)
            seen[os.path.relpath(path, folder)] = md5.hexdigest()
    return seen


def size_of(folder):
    return sum(os.path.getsize(os.path.join(below, name)) for below, _, files in os.walk(folder) for name in files)


def pages(folder, page):
    """How many pages list each folder of a tree once."""
    return sum(max(1, -(-len(folders + files) // page)) for _, folders, files in os.walk(folder))


class Command:
    """The command with settings and state of its own."""

    def __init__(self, base):
        self.state = os.path.join(base, "state")
        self.environment = dict(
            os.environ,
            XDG_CONFIG_HOME=os.path.join(base, "config"),
            XDG_STATE_HOME=self.state,
            DUOPAN_JAVA_OPTIONS=HEAP,
            LC_ALL="C.UTF-8",
        )

    def run(self, *words, stdin=""):
        started = time.monotonic()
        done = subprocess.run(
            [DUOPAN, *words], input=stdin, capture_output=True, text=True, env=self.environment, check=False
        )
        if done.returncode != 0:
            raise AssertionError(f"duopan {' '.join(words)} ended with {done.returncode}: {done.stderr[-2000:]}")
        return time.monotonic() - started

    def killed(self, seconds, *words):
        """Runs a command and kills it after a while; says whether it was still at work."""
        process = subprocess.Popen(
            [DUOPAN, *words], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return process.wait() < 0

    def journal(self):
        """How many files are remembered as under way."""
        file = os.path.join(self.state, "duopan", "state.db")
        connection = sqlite3.connect(file)
        try:
            return connection.execute("SELECT count(*) FROM transfer").fetchone()[0]
        finally:
            connection.close()


def login(command, url, data):
    client, secret = account(data, "sync", "svip")
    command.run(
        "login", "one", "--type", "123open", "--base-url", url, "--client-id", client, "--client-secret-stdin",
        stdin=secret + "\n",
    )  # fmt: skip
    access = token(data, "sync", "baidu") + "\n"
    command.run("login", "two", "--type", "baidu", "--base-url", url, "--token-stdin", stdin=access)


def send_killed(command, relay, source, size):
    """Copies by processes that are killed until enough were, then by one that ends; compares what was sent with what there is."""
    kills, patience = 0, max(2.0, size / (60 << 20) / max(1, KILLS))
    relay.count()
    while kills < KILLS:
        if not command.killed(1.5 + chance.random() * patience, "copy", source, "one:/tree"):
            break
        kills += 1
    took = command.run("copy", source, "one:/tree")
    sent = relay.count()
    allowed = size + kills * 2 * TRANSFERS * SLICE + FILES * CALLS_A_FILE * (kills + 1)
    what = f"killed {kills} times of {KILLS}, at least half of them, the copy to 123pan came to its end"
    check(what, kills >= KILLS // 2, f"last run {took:.0f} s")
    check(
        "nothing was sent twice beyond the slices in flight",
        sent <= allowed,
        f"{sent / (1 << 20):.0f} MiB for {size / (1 << 20):.0f} MiB, {allowed / (1 << 20):.0f} MiB allowed",
    )
    check("the journal is empty", command.journal() == 0, f"{command.journal()} rows")


def sync(command, relay, source, target, name):
    took = command.run("sync", source, target)
    sent = relay.count()
    print(f"       synced {name} in {took:.0f} s, {sent >> 20} MiB sent", flush=True)
    return sent


def sync_again(command, relay, places):
    """Syncs what is in sync; no content may travel, and each page of each listing may be asked for once."""
    source, target, most = places
    relay.count()
    relay.seen()
    took = command.run("sync", source, target)
    sent, seen = relay.count(), relay.seen()
    lists = sum(seen.values())
    allowed = most + FOLDERS_ABOVE
    what = f"syncing {source} to {target} again lists no more pages than there are, beside those of the folders above"
    check(what, lists <= allowed, f"{lists} of {allowed} in {took:.0f} s")
    check("and sends no content", sent <= (lists + 20) * (4 << 10), f"{sent >> 10} KiB")


def travel(base):
    command, relay = Command(base), Relay(LISTS.values())
    os.environ["DUOPAN_JAVA_OPTIONS"] = HEAP
    source, target = os.path.join(base, "source"), os.path.join(base, "target")
    make(source)
    size = size_of(source)
    server = Server(os.path.join(base, "data"), "--public-url", relay.url)
    relay.to(int(server.url.rsplit(":", 1)[1]))
    try:
        login(command, relay.url, server.data)
        send_killed(command, relay, source, size)
        sent = sync(command, relay, "one:/tree", "two:/again", "123pan to Baidu")
        check("from 123pan to Baidu went no content but heads of files", sent <= FILES * (8 << 10), f"{sent >> 20} MiB")
        sync(command, relay, "two:/again", target, "Baidu to this computer")
        check("what came back is what was sent", picture(target) == picture(source), f"{FILES} files")
        check("the journal is empty in the end", command.journal() == 0)
        few, many = pages(source, 1000), pages(source, PAGE_123)
        sync_again(command, relay, (source, "one:/tree", many))
        sync_again(command, relay, ("one:/tree", "two:/again", many + few))
        sync_again(command, relay, ("two:/again", target, few))
    finally:
        server.stop()


def main():
    print(f"sync: {FILES} files, {BYTES >> 20} MiB, seed {SEED}")
    with tempfile.TemporaryDirectory(prefix="duopan-sync-") as base:
        travel(base)
    print(f"{figures['passed']} passed, {figures['failed']} failed")
    sys.exit(figures["failed"] > 0)


main()
