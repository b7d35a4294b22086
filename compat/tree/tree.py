"""Two thousand files with odd names and one of 3 GiB, up through 123pan, across and down through Baidu, with small heaps."""

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "lib"))
from netdisk import DUOPAN, Server, account, token  # noqa: E402

BIG = int(os.environ.get("BIG", str(3 << 30)))
FILES = 2000
ODD = [
    "文件 {}.txt",
    "😀 emoji 👨‍👩‍👧 {}.bin",
    ".hidden{}",
    "..two dots {}",
    "ends with dot {}.",
    "   leading blanks {}",
    "é combining e\u0301 {}",
    "'quotes' & ampersand {}",
    "100% #1 +{}",
    "a;b,c=d@e!$(f)[g]{{h}} {}",
    "~tilde^caret` {}",
    "العربية {}",
    "長" * 60 + "{}",
    "x" * 200 + "{}",
    "name(1) {}.tar.gz",
    "-dash {}",
    "\u3000ideographic {}",
    "ＦＵＬＬ／ｗｉｄｔｈ：{}",
]


def name_of(number):
    return ODD[number % len(ODD)].format(number)


def make(folder):
    """Writes the tree; every seventh file is empty."""
    chance = random.Random(7)
    for number in range(FILES):
        below = os.path.join(folder, f"文件夹 {number % 13}", f".d{number % 3}" if number % 2 else "plain")
        os.makedirs(below, exist_ok=True)
        size = 0 if number % 7 == 0 else chance.choice([1, 100, 5_000, 60_000])
        with open(os.path.join(below, name_of(number)), "wb") as out:
            out.write(chance.randbytes(size))
    os.makedirs(os.path.join(folder, "empty folder"))
    with open(os.path.join(folder, "big 大.bin"), "wb") as out:
        left = BIG
        while left > 0:
            out.write(chance.randbytes(min(1 << 20, left)))
            left -= 1 << 20


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest() if hasattr(hashlib, "file_digest") else slow_digest(file)


def slow_digest(file):
    md5 = hashlib.md5()
    while piece := file.read(1 << 20):
        md5.update(piece)
    return md5.hexdigest()


def picture(folder):
    """Every path below a folder with the digest of its bytes; folders have none."""
    seen = {}
    for below, folders, files in os.walk(folder):
        for name in folders:
            seen[os.path.relpath(os.path.join(below, name), folder)] = None
        for name in files:
            seen[os.path.relpath(os.path.join(below, name), folder)] = digest(os.path.join(below, name))
    return seen


def duopan(environment, *words, stdin=""):
    started = time.monotonic()
    done = subprocess.run([DUOPAN, *words], input=stdin, capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        raise AssertionError(f"duopan {' '.join(words)} ended with {done.returncode}: {done.stderr[-2000:]}")
    return time.monotonic() - started


def login(environment, server, data):
    client, secret = account(data, "tree")
    duopan(
        environment, "login", "one", "--type", "123open", "--base-url", server.url, "--client-id", client,
        "--client-secret-stdin", stdin=secret + "\n",
    )  # fmt: skip
    access = token(data, "tree", "baidu") + "\n"
    duopan(environment, "login", "two", "--type", "baidu", "--base-url", server.url, "--token-stdin", stdin=access)


def travel(base):
    environment = dict(os.environ, XDG_CONFIG_HOME=os.path.join(base, "config"), DUOPAN_JAVA_OPTIONS="-Xmx128m")
    os.environ["DUOPAN_JAVA_OPTIONS"] = "-Xmx128m"
    source, target = os.path.join(base, "source"), os.path.join(base, "target")
    os.makedirs(source)
    make(source)
    server = Server(os.path.join(base, "data"))
    login(environment, server, server.data)
    up = duopan(environment, "copy", source, "one:/up")
    across = duopan(environment, "copy", "two:/up", "two:/across")
    down = duopan(environment, "copy", "two:/across", target)
    server.stop()
    assert picture(target) == picture(source), "what came back isn't what was sent"
    return up, across, down


def main():
    with tempfile.TemporaryDirectory(prefix="duopan-tree-") as base:
        up, across, down = travel(base)
    print(f"tree: {FILES} files and {BIG >> 20} MiB up in {up:.0f} s, across in {across:.0f} s, down in {down:.0f} s")
    print("1 passed, 0 failed")


main()
